import type { Speaker } from "#domain/programme/programme-item.ts";
import { isProse } from "./is-prose.ts";
import { isOrganisationWord, looksLikeOrganisation } from "./organisation-words.ts";
import { leadingName, type NameLikeness, nameLikeness } from "./person-name.ts";
import { labelField } from "./read-label.ts";
import { roleAndOrganisation } from "./role-and-organisation.ts";
import { isRoleWord, looksLikeRole } from "./role-words.ts";

/** People read from a text, with how sure it is that the text names people at all. */
export interface People {
  readonly speakers: readonly Speaker[];
  /** "clear": known names, or names with a role or organisation. "shaped": capitalised words alone. */
  readonly likeness: "clear" | "shaped";
}

/** Longer paragraphs are prose. */
const LONGEST = 900;

/**
 * Reads a line or paragraph that consists of people: "Namn, roll, organisation", "Namn – roll", "Namn (org)", several
 * parted by commas, "och", full stops, semicolons or line ends. Null where the text is something else.
 */
export function readPeople(written: string): People | null {
  if (written.length > LONGEST || written.length < 4) return null;
  const text = written.replace(/\s\((?:digitalt?|via länk|online|på plats|på länk|via teams|via zoom)\)/giu, "");
  const found: Person[] = [];
  for (const sentence of sentences(text)) {
    const people = peopleOfSentence(sentence);
    if (!people) return null;
    found.push(...people);
  }
  if (found.length === 0) return null;
  const clear = found.some(
    (person) => person.likeness === "known" || person.details.length > 0 || person.prefix !== null,
  );
  return { speakers: found.map(speaker), likeness: clear ? "clear" : "shaped" };
}

interface Person {
  name: string;
  prefix: string | null;
  details: string[];
  organisation: string | null;
  likeness: NameLikeness;
}

function speaker(person: Person): Speaker {
  const { role, organisation } = roleAndOrganisation(person.details);
  const roles = [person.prefix, role].filter((part) => part !== null && part !== "");
  return {
    name: person.name,
    role: roles.length > 0 ? roles.join(", ") : null,
    organisation: organisation ?? person.organisation,
  };
}

const ABBREVIATION =
  /(?:^|[\s(,])(?:leg|fil|med|dr|prof|bitr|em|tf|t\.f|f\.d|jur|tekn|ekon|teol|kand|mag|lic|st|s:t|\p{Lu}|m\.fl|bl\.a|ung|resp|avd|univ|inst)$/iu;

/** Parts at line ends, semicolons, and full stops that end a person; "leg. psykolog" ends none. */
function sentences(text: string): readonly string[] {
  const parts: string[] = [];
  for (const line of text.split(/\n|;|\s\/\s|\s\|\s/)) {
    let open = "";
    for (const piece of line.split(/(?<=\.)\s+(?=\p{Lu})/u)) {
      open = open === "" ? piece : `${open} ${piece}`;
      if (ABBREVIATION.test(open.replace(/\.$/, ""))) continue;
      parts.push(open);
      open = "";
    }
    parts.push(open);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** Parted by the commas and "och" that stand outside brackets. */
function atomsOf(sentence: string): readonly { readonly text: string; readonly joint: "start" | "comma" | "and" }[] {
  const atoms: { text: string; joint: "start" | "comma" | "and" }[] = [];
  let depth = 0;
  let from = 0;
  let joint: "start" | "comma" | "and" = "start";
  const cut = (to: number, next: number, kind: "comma" | "and"): void => {
    atoms.push({ text: sentence.slice(from, to).trim(), joint });
    from = next;
    joint = kind;
  };
  for (let at = 0; at < sentence.length; at += 1) {
    const mark = sentence[at];
    if (mark === "(") depth += 1;
    else if (mark === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && mark === ",") cut(at, at + 1, "comma");
    else if (depth === 0 && mark === " ") {
      const and = /^ (?:och|samt|&|tillsammans med|i samtal med) /u.exec(sentence.slice(at, at + 22));
      if (and && leadsToPerson(sentence.slice(at + and[0].length))) cut(at, at + and[0].length, "and");
    }
  }
  atoms.push({ text: sentence.slice(from).trim(), joint });
  return atoms.filter((atom) => atom.text !== "");
}

function leadsToPerson(text: string): boolean {
  const upToComma = text.split(/[,(]/)[0] ?? "";
  return personOf(upToComma.trim()) !== null;
}

function peopleOfSentence(sentence: string): Person[] | null {
  const introduced = /^([^:]{2,60}):\s+(.+)$/u.exec(sentence);
  if (introduced && opensPeople(introduced[1] ?? "")) {
    const people = peopleOfSentence(introduced[2] ?? "");
    if (!people) return null;
    const { role, organisation } =
      labelField(introduced[1] ?? "") === null
        ? roleAndOrganisation([introduced[1] ?? ""])
        : { role: null, organisation: null };
    return people.map((person) => ({
      ...person,
      prefix: person.prefix ?? role,
      organisation: person.organisation ?? organisation,
    }));
  }
  const people: Person[] = [];
  let organisationFirst: string | null = null;
  let unshared = 0;
  const atoms = atomsOf(sentence.replace(/\.$/, ""));
  for (const [index, { text, joint }] of atoms.entries()) {
    const person = personOf(text);
    const current = people.at(-1);
    const workplace = person !== null && joint === "comma" && current && isWorkplace(person, current, atoms[index + 1]);
    if (person && !workplace) {
      if (current && current.details.length > 0) unshared = people.length;
      people.push({ ...person, organisation: organisationFirst });
      if (joint !== "and") organisationFirst = null;
    } else if (!current) {
      if (!opensOrganisation(text) || organisationFirst !== null) return null;
      organisationFirst = text;
    } else {
      if (isProse(text)) return null;
      current.details.push(text);
      shareDetails(people, unshared);
    }
  }
  if (people.length > 0) shareDetails(people, unshared);
  return people.length > 0 ? people : null;
}

/** "Länsstyrelsen: Anna Ek", "Utredare: Anna Ek"; a title that holds such a word opens no people. */
function opensPeople(text: string): boolean {
  return opensOrganisation(text) || (looksLikeRole(text) && !isPhrase(text));
}

/** The name of an organisation, whole: "Skolans ansvar" only holds such a word. */
function opensOrganisation(text: string): boolean {
  if (!looksLikeOrganisation(text) || isPhrase(text)) return false;
  const last = text.split(/\s+/).at(-1) ?? "";
  return /^[\p{Lu}\d]/u.test(last) || isOrganisationWord(last) || / för /u.test(text);
}

/** More than a name: words that tie a title or a sentence together. */
function isPhrase(text: string): boolean {
  return (
    isProse(text) || /[()–—:]|\s-\s|(?<!\p{L})(?:att|om|mot|med|på|till|från|en|ett|den|det)(?!\p{L})/iu.test(text)
  );
}

/**
 * Capitalised words with nothing of their own that close what a comma-parted line says of somebody: "Anna Ek, chef, Maria
 * Ungdom" works at Maria Ungdom. Without a role before them only unknown words can be where she works.
 */
function isWorkplace(person: Person, current: Person, next: { readonly joint: string } | undefined): boolean {
  if (current.details.length === 0)
    return person.likeness === "shaped" && (person.prefix !== null || next === undefined);
  if (person.prefix !== null || person.details.length > 0) return false;
  const { role, organisation } = roleAndOrganisation(current.details);
  if (role === null || organisation !== null || !looksLikeRole(role)) return false;
  return next === undefined || (person.likeness === "shaped" && next.joint === "and");
}

/** "Anna Ek och Bo Al, utredare, Brå": those named before with nothing of their own have the same. */
function shareDetails(people: Person[], from: number): void {
  const source = people.at(-1);
  if (!source || source.details.length === 0) return;
  for (const person of people.slice(from, -1)) person.details = source.details;
}

/** A name with what stands next to it without a comma: a dash, brackets, a title before, a role behind. */
function personOf(atom: string): Person | null {
  if (atom.length > 200) return null;
  const name = leadingName(atom);
  if (name) return withDetails(name.name, name.likeness, atom.slice(atom.indexOf(name.name) + name.name.length));
  return titledPerson(atom);
}

function withDetails(name: string, likeness: NameLikeness, after: string): Person | null {
  const rest = after.trim();
  const person = { name, prefix: null, organisation: null, likeness };
  if (rest === "" || /^(?:m\.?\s?fl\.?|med flera)$/iu.test(rest)) return { ...person, details: [] };
  const bracketed = /^\(([^()]{1,120})\)[.,]?\s*(.*)$/u.exec(rest);
  if (bracketed) {
    const more = (bracketed[2] ?? "").replace(/^[-–—:,]\s*/u, "");
    return { ...person, details: [...detailParts(bracketed[1] ?? ""), ...(more === "" ? [] : [more])] };
  }
  const dashed = /^(?:[-–—]{1,2}|:)\s*(.+)$/u.exec(rest);
  if (dashed) return isProse(dashed[1] ?? "") ? null : { ...person, details: [dashed[1] ?? ""] };
  if (isProse(rest)) return null;
  const words = rest.split(/\s+/);
  const plain = looksLikeRole(rest) || looksLikeOrganisation(rest) || /^(?:från|vid|på|hos)\s\p{Lu}/u.test(rest);
  return plain && words.length <= 10 ? { ...person, details: [rest] } : null;
}

function detailParts(text: string): string[] {
  return text.split(/\s*,\s*/).filter((part) => part !== "");
}

/** "Landshövding Anna Ek", "leg. psykolog Bo Al", "rektor Cia Prov". */
function titledPerson(atom: string): Person | null {
  const words = atom.split(/\s+/);
  for (let from = 1; from < Math.min(words.length - 1, 7); from += 1) {
    if (!isTitlePart(words[from - 1] ?? "") || !words.slice(0, from).some(isRoleWord)) continue;
    const person = leadingName(words.slice(from).join(" "));
    const prefix = words.slice(0, from).join(" ");
    if (!person || !words.slice(1, from).every(isTitlePart) || isProse(prefix)) continue;
    const rest = words.slice(from).join(" ").slice(person.name.length);
    const read = withDetails(person.name, person.likeness, rest);
    return read && { ...read, prefix: SPEAKS.test(prefix) ? null : prefix };
  }
  return null;
}

/** "Föreläsare Anna Ek": what she does here, not what she is. */
const SPEAKS =
  /^(?:föreläsare|gästföreläsare|talare|medverkande|presentatör|inledare|moderator|konferencier|med|av)$/iu;

function isTitlePart(word: string): boolean {
  return isRoleWord(word) || /^\p{Ll}/u.test(word);
}

/** "Anna Ek, utredare på Brå, berättar om …": who stands before the verb. */
export function peopleOfProse(text: string): People | null {
  const before =
    /^(.{5,160}?),?\s(?:berättar|presenterar|föreläser|inleder|leder|hälsar|redogör|reflekterar|samtalar|diskuterar|delar|ger|visar|beskriver|håller|talar|pratar|öppnar|avslutar|summerar|redovisar|informerar|guidar|medverkar)(?!\p{L})/u.exec(
      text.slice(0, 260),
    );
  const people = before ? readPeople(before[1] ?? "") : null;
  return people?.likeness === "clear" ? people : null;
}

/** Whether a whole text is one name, for places where no role is awaited. */
export function isName(text: string): boolean {
  return nameLikeness(text) !== "no";
}
