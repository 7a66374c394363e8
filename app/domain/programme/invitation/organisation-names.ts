import { looksLikeOrganisation } from "./organisation-words.ts";

const COUNTIES = [
  "Blekinge",
  "Dalarna",
  "Gotland",
  "Gävleborg",
  "Halland",
  "Jämtland",
  "Jönköping",
  "Kalmar",
  "Kronoberg",
  "Norrbotten",
  "Skåne",
  "Stockholm",
  "Södermanland",
  "Uppsala",
  "Värmland",
  "Västerbotten",
  "Västernorrland",
  "Västmanland",
  "Västra Götaland",
  "Örebro",
  "Östergötland",
] as const;

/** "Västernorrland", "Hallands län": what a name that broke off after "Länsstyrelsen" goes on with. */
export function isCounty(text: string): boolean {
  const bare = text.replace(/(?: län)?[.,]?$/u, "");
  return COUNTIES.some((county) => bare === county || bare === `${county}s`);
}

/** The names in a list, a collective heading expanded: "Länsstyrelserna Kalmar och Hallands län" is two. */
export function organisationNames(text: string): readonly string[] {
  const names: string[] = [];
  let collective: Collective | null = null;
  for (const part of listParts(text)) {
    const opened = openCollective(part);
    if (opened) collective = opened.collective;
    const name = opened ? opened.first : part;
    const expanded: string | null = collective ? collective.expand(name) : null;
    const board = countyBoard(part);
    if (board !== null) names.push(board);
    else if (expanded !== null) names.push(expanded);
    else if (opened) names.push(part);
    else {
      collective = null;
      names.push(part);
    }
  }
  return names;
}

/** "Länsstyrelsen i Hallands län", "LÄNSSTYRELSEN HALLAND": as the register calls it. */
function countyBoard(part: string): string | null {
  const written = /^länsstyrelsen (?:i )?(.+?)(?: län)?$/iu.exec(part)?.[1]?.toLowerCase();
  const county = COUNTIES.find(
    (one) => written === one.toLowerCase() || (/ län$/iu.test(part) && written === `${one.toLowerCase()}s`),
  );
  return county ? `Länsstyrelsen ${county}` : null;
}

interface Collective {
  readonly expand: (name: string) => string | null;
}

function openCollective(part: string): { collective: Collective; first: string } | null {
  const match = /^(Länsstyrelserna|Regionerna|Kommunerna|Polisregionerna)(?:\s(?:i|för))?\s(.+)$/iu.exec(part);
  if (!match) return null;
  const kind = (match[1] ?? "").toLowerCase();
  const expand = (name: string): string | null => {
    const bare = name.replace(/\s(?:län|kommun)$/u, "");
    const county = COUNTIES.find((one) => bare === one || bare === `${one}s`);
    if (kind === "länsstyrelserna") return county ? `Länsstyrelsen ${county}` : null;
    if (!/^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u.test(bare) || looksLikeOrganisation(bare)) return null;
    if (kind === "regionerna") return `Region ${county ?? bare}`;
    return kind === "kommunerna" ? `${bare} kommun` : `Polisregion ${bare}`;
  };
  return { collective: { expand }, first: match[2] ?? "" };
}

/** Parts at commas, "och", "samt", "&", "tillsammans med"; never inside brackets. */
function listParts(text: string): readonly string[] {
  const separator =
    /\s*(?:[,;|•·/–—](?=\s)|\s(?:och|samt|&|tillsammans med|i (?:nära )?(?:samarbete|samverkan) med|med stöd av)(?=\s(?:\p{Lu}|länets|regionens|(?:lokal)?polis|kommun|länsstyrelse|region|brottsförebyggande)))\s*(?:och\s(?=\p{Lu})|samt\s(?=\p{Lu}))?/u;
  const parts: string[] = [];
  let depth = "";
  for (const piece of text.slice(0, 600).replace(/\.$/, "").split(separator)) {
    const joined = depth === "" ? piece : `${depth}, ${piece}`;
    if (joined.split("(").length > joined.split(")").length) depth = joined;
    else {
      parts.push(joined.trim());
      depth = "";
    }
  }
  parts.push(depth.trim());
  return parts
    .map((part) =>
      part.replace(/^(?:och|samt|genom|av|i (?:nära )?(?:samarbete|samverkan) med|tillsammans med)\s/u, ""),
    )
    .filter((part) => part !== "");
}
