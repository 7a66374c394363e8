import type { MarkedLine } from "./mark-lines.ts";
import { type Fact, sentencesOf, valuesOf } from "./gather-facts.ts";
import { isOpenEnded, joinWords } from "./join-lines.ts";
import { isAcronym, looksLikeOrganisation } from "./organisation-words.ts";
import { isName } from "./read-people.ts";
import type { Line } from "./read-lines.ts";

export interface Arrangers {
  readonly names: readonly string[];
  /** The lines of a heading that consists of them. */
  readonly lines: readonly Line[];
}

/** Who arranges: by a label, by a heading of organisations over the title, or by the sentence that invites. */
export function eventArrangers(facts: readonly Fact[], loose: readonly MarkedLine[]): Arrangers {
  const heading = headingOfOrganisations(loose);
  const labelled = valuesOf(facts, "arrangers", "partners").flatMap(organisationNames);
  if (labelled.length > 0) return { names: distinct([...labelled, ...partnersIn(loose)]), lines: heading };
  const headed = organisationNames(heading.reduce((text, line) => joinHeading(text, line.text), ""));
  if (headed.length > 0) return { names: distinct(headed), lines: heading };
  return {
    names: distinct(
      loose
        .flatMap(({ line }) => sentencesOf(line.text))
        .flatMap(invitersIn)
        .slice(0, 20),
    ),
    lines: [],
  };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

/** Lines of a heading are names of their own, unless one says what the next goes on with: "Länsstyrelserna / Kalmar". */
function joinHeading(text: string, line: string): string {
  return text === "" || COLLECTIVE_ALONE.test(text) || isOpenEnded(text) ? joinWords(text, line) : `${text}, ${line}`;
}

/** The first lines, as long as each is a name of organisations and nothing else. */
function headingOfOrganisations(loose: readonly MarkedLine[]): readonly Line[] {
  const lines: Line[] = [];
  for (const { line } of loose.slice(0, 6)) {
    const collective = lines.length > 0 && COLLECTIVE_ALONE.test(lines.at(-1)?.text ?? "");
    const named =
      line.text.length <= 200 &&
      !/[.!?:]$/.test(line.text) &&
      organisationNames(line.text).every((name) => looksLikeOrganisation(name) && isNameLike(name));
    if (!collective && !named) break;
    lines.push(line);
  }
  return lines;
}

/** A name opens with a capital and holds no more small words than names of organisations do. */
function isNameLike(name: string): boolean {
  return (
    /^\p{Lu}/u.test(name) &&
    name.length <= 70 &&
    !/(?<!\p{L})(?:om|en|ett|mot|på|till|dag|konferens|seminarium|inbjudan|program|kallelse|nätverk\p{L}*|handlingsplan|projekt\p{L}*|\d{4})(?!\p{L})/iu.test(
      name,
    ) &&
    !/^(?:konferens|seminari|webbinari|utbildning|kurs|föreläsning|inbjudan|kunskaps|länskonferens|frukost|lunch|skol\p{L}*dag|temadag|styrgrupp|arbetsgrupp|nätverk|workshop|dialog|möte|minnes|kallelse)\p{L}*/iu.test(
      name,
    )
  );
}

const COLLECTIVE_ALONE =
  /^(?:länsstyrelserna|regionerna|kommunerna|polisregionerna|länsstyrelserna i|länsstyrelsen|region)$/iu;

const INVITES =
  /^(.{3,240}?)\s(?:(?:har )?(?:härmed |hälsar |önskar |vill )?(?:bjuder|inbjuder|inbjuda|arrangerar|anordnar|erbjuder|ordnar|kallar|hälsar|genomför|välkomnar|bjuda|håller))(?!\p{L})(.*)$/u;
const BY =
  /(?:arrangeras|anordnas|genomförs|ordnas|hålls|bjuds in|erbjuds)\s(?:\p{L}+\s)?(?:av|i samarbete mellan|i samverkan mellan|gemensamt av|i regi av)\s([^.!?]{3,240})/iu;
const WITH =
  /(?:i (?:nära )?(?:samarbete|samverkan|samråd|partnerskap) med|tillsammans med)\s([^.!?:;]{3,200}?)(?=\s(?:in|till|er|dig|en|ett|om|den|kl|alla|samtliga|som|bjuder)(?!\p{L})|[.!?;:]|$)/iu;

function invitersIn(sentence: string): readonly string[] {
  const by = BY.exec(sentence);
  if (by)
    return organisationNames((by[1] ?? "").split(/\s(?:och|som)\s(?:är|riktar|vänder)/u)[0] ?? "").filter(
      isOrganisationName,
    );
  const invites = INVITES.exec(sentence);
  if (!invites) return [];
  const subject = organisationNames(invites[1] ?? "").filter(isOrganisationName);
  if (subject.length === 0) return [];
  const partners = WITH.exec(invites[2] ?? "");
  return [...subject, ...(partners ? organisationNames(partners[1] ?? "").filter(isOrganisationName) : [])];
}

function partnersIn(loose: readonly MarkedLine[]): readonly string[] {
  return loose
    .flatMap(({ line }) => sentencesOf(line.text))
    .flatMap((sentence) => {
      const match =
        /^(?:konferensen|dagen|seminariet|utbildningen|webbinariet|arrangeras|arrangemanget|träffen)?\s?(?:arrangeras |genomförs |sker |anordnas )?(?:i samarbete|i samverkan) med\s(.{3,200})$/iu.exec(
          sentence.replace(/\.$/, ""),
        );
      return match ? organisationNames(match[1] ?? "").filter(isOrganisationName) : [];
    });
}

function isOrganisationName(name: string): boolean {
  return (
    /^[\p{Lu}\d]/u.test(name) && name.length <= 90 && !isName(name) && (looksLikeOrganisation(name) || isAcronym(name))
  );
}

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
    /\s*(?:[,;|•/](?=\s)|\s(?:och|samt|&|tillsammans med|i (?:nära )?(?:samarbete|samverkan) med|med stöd av)(?=\s(?:\p{Lu}|länets|regionens)))\s*(?:och\s(?=\p{Lu})|samt\s(?=\p{Lu}))?/u;
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
  return parts.map((part) => part.replace(/^(?:och|samt|genom|av)\s/u, "")).filter((part) => part !== "");
}
