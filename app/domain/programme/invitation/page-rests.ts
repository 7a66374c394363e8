/**
 * What a page brings along that is no part of the invitation: page numbers, and on the web the way to the page, its
 * buttons and the time at which it was published.
 */
export function isPageRest(text: string): boolean {
  return text.length <= 160 && RESTS.some((rest) => rest.test(text));
}

const RESTS: readonly RegExp[] = [
  /^\[[^[\]]{0,80}(?:logotyp|logga|bild|foto|logo)[^[\]]{0,40}\]$|^(?:logotyp|logga|bild|foto|illustration)(?:er)?(?::.*)?$/iu,
  /(?:^|\s)sid(?:a|an)\s\d{1,3}\s?(?:\(\d{1,3}\)|av\s\d{1,3}|\/\s?\d{1,3})$/iu,
  /^[-–—\s]{0,4}(?:sid(?:a|an)?\.?\s{0,2})?\d{1,3}(?:\s{0,2}(?:\(\d{1,3}\)|\/\s{0,2}\d{1,3}|av\s\d{1,3}))?[-–—\s]{0,4}$/iu,
  /^(?:publicera[dt]|senast (?:uppdatera[dt]|ändra[dt]|granska[dt]|publicera[dt])|uppdatera[dt]|sidan (?:är )?(?:senast )?(?:uppdaterad|publicerad|ändrad|granskad)(?:es)?|utskriven|utskriftsdatum|hämtad|skapad|granskad)(?!\p{L})/iu,
  /^(?:(?:dela(?: sidan| artikeln)?|skriv ut|lyssna|meny|sök|stäng|läs upp|logga in|cookies|kakor|tillbaka|facebook|linkedin|twitter|instagram|e-post|x|youtube|mejla|english|lättläst)(?:\s{0,3}[|,/•·:]?\s{0,3})){1,9}$/iu,
  /^(?:(?:hoppa|gå) till (?:huvud)?(?:innehåll(?:et)?|startsidan|menyn)|till (?:toppen|startsidan)|om webbplatsen|tipsa en vän|dela på .{0,40}|visa mer)$/iu,
  /^(?:du är här\s{0,2}:|(?:startsida|start|hem|home)\s{0,2}[/>»›|])/iu,
  /^(?:var (?:den här )?(?:informationen|sidan) till hjälp|hjälpte (?:den här )?(?:sidan|informationen)|sidansvarig|ansvarig för sidan|innehållsansvarig|webbredaktör)/iu,
  /^(?:[\p{L}\d.-]+\s{0,2}[>»›]\s{0,2}){2,8}[^.]{0,80}$/u,
];
