/**
 * What a page brings along that is no part of the invitation: page numbers, and on the web the way to the page, its
 * buttons and the time at which it was published.
 */
export function isPageRest(text: string): boolean {
  return text.length <= 160 && RESTS.some((rest) => rest.test(text));
}

/** The way to a page where the signs between its steps stand on lines of their own: "Startsida", ">", "Kalender". */
export function crumbsOf(sources: readonly string[]): ReadonlySet<number> {
  const crumbs = new Set<number>();
  for (const [index, source] of sources.entries()) {
    if (source.length > 8 || !/^\s*[>›»/]\s*$/u.test(source)) continue;
    if (isStep(sources[index - 1]) && isStep(sources[index + 1]))
      for (const part of [index - 1, index, index + 1]) crumbs.add(part);
  }
  return crumbs;
}

function isStep(source: string | undefined): boolean {
  return source !== undefined && source.length < 80 && /^\s*\p{L}/u.test(source);
}

const RESTS: readonly RegExp[] = [
  /^\[[^[\]]{0,80}(?:logotyp|logga|bild|foto|logo)[^[\]]{0,40}\]$|^(?:logotyp|logga|bild|foto|illustration)(?:er)?(?::.*)?$/iu,
  /^(?:inbjudan|program|kallelse|brev|information|pm|datum|utskick)\s\d{1,2}\s?(?:\(\d{1,2}\)|av\s\d{1,2}|\/\s?\d{1,2})$/iu,
  /(?:^|\s)sid(?:a|an)\s\d{1,3}\s?(?:\(\d{1,3}\)|av\s\d{1,3}|\/\s?\d{1,3})$/iu,
  /^[-–—\s]{0,4}(?:sid(?:a|an)?\.?\s{0,2})?\d{1,3}(?:\s{0,2}(?:\(\d{1,3}\)|\/\s{0,2}\d{1,3}|av\s\d{1,3}))?[-–—\s]{0,4}$/iu,
  /^(?:publicera[dt]|senast (?:uppdatera[dt]|ändra[dt]|granska[dt]|publicera[dt])|uppdatera[dt]|sidan (?:är )?(?:senast )?(?:uppdaterad|publicerad|ändrad|granskad)(?:es)?|utskriven|utskriftsdatum|hämtad|skapad|granskad)(?!\p{L})/iu,
  // Several of them in a row are a menu; alone each of these may be a heading of the invitation's own.
  /^(?=\S+\s)(?:(?:start(?:sida)?|hem|om oss|kontakt(?:a oss)?|kalender|nyheter|aktuellt|press|jobba hos oss|lediga jobb|tjänster|publikationer|självservice|lyssna|meny|sök|stäng|logga in|other languages|languages?|in english|english|teckenspråk|lättläst|lätt svenska|suomi|sámi|translate|mina sidor|e-tjänster|kundvagn|webbkarta|kakor|tillgänglighet)(?:\s{0,3}[|,/•·:]?\s{0,3})){2,14}$/iu,
  /^(?:(?:dela(?: sidan| artikeln)?|skriv ut|lyssna|meny|sök|stäng|läs upp|logga in|cookies|kakor|tillbaka|facebook|linkedin|twitter|instagram|e-post|x|youtube|mejla|english|lättläst)(?:\s{0,3}[|,/•·:]?\s{0,3})){1,9}$/iu,
  /^(?:hoppa |gå |vidare |direkt |tillbaka ){0,3}till (?:sidans |webbplatsens |övre )?(?:huvud)?(?:innehåll(?:et)?|startsidan?|meny(?:n)?|navigation(?:en)?|toppen|sidfoten|sök|sidans topp)(?: på sidan)?$/iu,
  /^(?:om webbplatsen|tipsa en vän|dela (?:på|via|med) .{0,40}|visa mer|(?:öppna|visa|stäng|dölj) (?:meny(?:n)?|sök|undermeny)|mina sidor|sök på webbplatsen|till kalendern|alla evenemang|other languages|teckenspråk|lyssna(?: på sidan)?|skriv ut(?: sidan)?|kopiera länk)$/iu,
  /^(?:lägg till|spara|öppna|visa) (?:i|på) (?:min |din )?(?:\p{L}* ?kalender\p{L}*|karta\p{L}*|outlook|google .{0,20})$/iu,
  /^(?:startsida(?:n)?|hem|home)$/iu,
  /^(?:press(?:meddelande|inbjudan)|nyhet|nyhetsbrev|kalenderhändelse)(?:[\s,:|–-]{1,3}(?:\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}{3,9} \d{4})(?:[\s,]{1,3}(?:kl\.? ?)?\d{1,2}[.:]\d{2})?)?$/iu,
  /^(?=.{0,120}(?:\d{4}|@))(?:den |on |le )?.{6,60}\b(?:skrev|wrote|schrieb)\b.{0,120}:$/iu,
  /^[-_ ]{2,20}(?:ursprungligt meddelande|vidarebefordrat meddelande|original message|forwarded message)[-_ ]{2,20}$/iu,
  /^(?:e-post|mejla|skicka (?:e-post|mejl)) till \p{L}[\p{L} -]{1,50}$/iu,
  /^(?:fick du svar på dina? frågor?|hjälpte informationen (?:på sidan )?dig|var sidan till hjälp)\??(?:\s+ja\s+nej)?$/iu,
  /^(?:du är här\s{0,2}:|(?:startsida|start|hem|home)\s{0,2}[/>»›|])/iu,
  /^(?:var (?:den här )?(?:informationen|sidan) till hjälp|hjälpte (?:den här )?(?:sidan|informationen)|sidansvarig|ansvarig för sidan|innehållsansvarig|webbredaktör)/iu,
  /^(?:[\p{L}\d.-]+\s{0,2}[>»›]\s{0,2}){2,8}[^.]{0,80}$/u,
];
