import type { MarkedLine } from "./mark-lines.ts";
import { type Fact, sentencesOf, valuesOf } from "./gather-facts.ts";
import { isOpenEnded, joinWords } from "./join-lines.ts";
import { organisationNames } from "./organisation-names.ts";
import { isAcronym, isOrganisationWord, looksLikeOrganisation } from "./organisation-words.ts";
import { isFirstName } from "./person-name.ts";
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
  if (headed.length > 1) return { names: distinct(headed), lines: heading };
  const listed = loose.filter(({ line }) => !heading.includes(line) && listsOrganisations(line.text));
  const told = [
    ...headed,
    ...listed.flatMap(({ line }) => organisationNames(line.text)),
    ...loose.flatMap(({ line }) => sentencesOf(line.text)).flatMap(invitersIn),
  ];
  const names = told.filter((name) => !told.some((other) => isShortFor(name, other))).slice(0, 20);
  return { names: distinct(names), lines: [...heading, ...listed.map(({ line }) => line)] };
}

/** "Länsstyrelsen" where "Länsstyrelsen Kalmar" is named too. */
function isShortFor(name: string, other: string): boolean {
  return other.length > name.length && other.toLowerCase().startsWith(`${name.toLowerCase()} `);
}

/** A row of logos or a line under the title: two names or more, and at least one that is known for an organisation. */
function listsOrganisations(text: string): boolean {
  if (text.length > 200 || /[.!?:@\d]/.test(text) || ARRANGES.test(text)) return false;
  const names = organisationNames(text);
  return (
    names.length > 1 &&
    names.every((name) => (/\s/.test(name) ? isNameLike(name) && !isPerson(name) : isOrganisationName(name))) &&
    names.some(isOrganisationName)
  );
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
    (/^\p{Lu}/u.test(name) || isOrganisationWord(name.split(" ")[0] ?? "")) &&
    name.length <= 70 &&
    !/(?<!\p{L})(?:om|en|ett|mot|på|till|dag|konferens|seminarium|inbjudan|program|kallelse|nätverk\p{L}*|handlingsplan|projekt\p{L}*|\d{4})(?!\p{L})/iu.test(
      name,
    ) &&
    !/^(?:\p{L}*(?:konferens|seminari|webbinari|utbildning|föreläsning|dagen|dagar)|kurs|inbjudan|kunskaps|frukost|lunch|skol\p{L}*dag|temadag|styrgrupp|arbetsgrupp|nätverk|workshop|dialog|möte|minnes|kallelse)\p{L}*(?!\p{L}| (?:för|mot) )/iu.test(
      name,
    )
  );
}

const COLLECTIVE_ALONE =
  /^(?:länsstyrelserna|regionerna|kommunerna|polisregionerna|länsstyrelserna i|länsstyrelsen|region)$/iu;

const ARRANGES = /(?<!\p{L})(?:bjud|inbjud|arranger|anordn|ordna|genomför|välkomna|kalla|erbjud)\p{L}*/iu;
const INVITES =
  /^(.{3,240}?)\s(?:(?:har (?:äran |nöjet |glädjen )?(?:att )?)?(?:härmed |hälsar |önskar |vill )?(?:bjuder|inbjuder|inbjuda|arrangerar|anordnar|erbjuder|ordnar|kallar|hälsar|genomför|välkomnar|bjuda|håller))(?!\p{L})(.*)$/u;
/** "Inför valet bjuder Länsstyrelsen Halland in till …", "Nu bjuder vi på Region Skåne in dig". */
const INVITES_INVERTED =
  /(?<!\p{L})(?:bjuder|inbjuder|arrangerar|anordnar|ordnar|välkomnar|kallar)\s(?:vi på |vi i |vi från )?(\p{Lu}[^.!?]{2,200}?)\s(?:in|till|dig|er|alla|samtliga|en|ett)(?!\p{L})(.*)$/u;
const BY =
  /(?:arrangeras|anordnas|genomförs|ordnas|hålls|bjuds in|erbjuds)\s(?:\p{L}+\s)?(?:av|i samarbete mellan|i samverkan mellan|gemensamt av|i regi av)\s([^.!?]{3,240})/iu;
const WITH =
  /(?:i (?:nära )?(?:samarbete|samverkan|samråd|partnerskap) med|tillsammans med)\s([^.!?:;]{3,200}?)(?=\s(?:in|till|er|dig|en|ett|om|den|kl|alla|samtliga|som|bjuder)(?!\p{L})|[.!?;:]|$)/iu;

/** "Arrangörer är Polisen och Brå", "Bakom dagen står Polisen och Brå". */
const ARE =
  /^(?:(?:med)?arrangör(?:er)?(?:\s(?:för|av)\s[^,]{3,40})?\s(?:är|var)|bakom \p{L}+ står)\s([^.!?]{3,240})/iu;

function invitersIn(sentence: string): readonly string[] {
  const by = ARE.exec(sentence) ?? BY.exec(sentence);
  if (by)
    return organisationNames((by[1] ?? "").split(/\s(?:och|som)\s(?:är|riktar|vänder)/u)[0] ?? "").filter(
      isOrganisationName,
    );
  for (const invites of [INVITES.exec(sentence), INVITES_INVERTED.exec(sentence)]) {
    const subject = arrangersNamed(invites?.[1] ?? "");
    if (subject.length === 0) continue;
    const partners = WITH.exec(invites?.[2] ?? "");
    return [...subject, ...(partners ? arrangersNamed(partners[1] ?? "") : [])];
  }
  return [];
}

function isPerson(name: string): boolean {
  return isName(name) && isFirstName(name.split(" ")[0] ?? "");
}

/** Names where an arranger is awaited: what is built as one is believed, as long as it is no person and no mere word. */
function arrangersNamed(text: string): readonly string[] {
  return organisationNames(text).filter((name) =>
    /\s/.test(name) ? isNameLike(name) && !OTHER_SUBJECT.test(name) && !isPerson(name) : isOrganisationName(name),
  );
}

const OTHER_SUBJECT =
  /^(?:vi|nu|här|därför|med|tillsammans|den|det|de|i|på|under|inför|efter|varmt|våren|hösten|välkommen|konferensen|dagen|du|ni|så)(?!\p{L})/iu;

function partnersIn(loose: readonly MarkedLine[]): readonly string[] {
  return loose
    .flatMap(({ line }) => sentencesOf(line.text))
    .flatMap((sentence) => {
      const match =
        /^(?:konferensen|dagen|seminariet|utbildningen|webbinariet|arrangeras|arrangemanget|träffen)?\s?(?:arrangeras |genomförs |sker |anordnas )?(?:i samarbete|i samverkan) med\s(.{3,200})$/iu.exec(
          sentence.replace(/\.$/, ""),
        );
      return match ? arrangersNamed(match[1] ?? "") : [];
    });
}

function isOrganisationName(name: string): boolean {
  return (
    /^[\p{Lu}\d]/u.test(name) && name.length <= 90 && !isName(name) && (looksLikeOrganisation(name) || isAcronym(name))
  );
}
