import type { Speaker } from "#domain/programme/programme-item.ts";
import { readLabel } from "./read-label.ts";
import { isKnownName } from "./person-name.ts";
import { isProse } from "./is-prose.ts";
import { peopleOfProse, readPeople } from "./read-people.ts";
import { looksLikeRole } from "./role-words.ts";

export interface SplitTitle {
  readonly title: string;
  readonly people: readonly Speaker[];
  readonly moderators: readonly Speaker[];
  readonly description: string | null;
}

/** Longer lines hold no title with people behind it. */
const LOOKED_AT = 600;

/** Parts what one line says: "Title – Namn, roll", "Title. Moderator: Namn", "Title (Namn)", "Title. A sentence about it." */
export function splitTitle(written: string): SplitTitle {
  const text = written.trim();
  const led =
    /^(.{3,200}?)[\s,.–-]+\(?(?:moderator|moderatorer|moderator är|samtalsledare)\s(?=\p{Lu})([^()]{4,120})\)?\.?$/iu.exec(
      text,
    );
  const leaders = led && readPeople(led[2] ?? "");
  if (led && leaders) return { ...splitTitle(led[1] ?? ""), moderators: leaders.speakers };
  const labelled = splitAtLabel(text);
  if (labelled) return labelled;
  const named = namedInBrackets(text);
  if (named.length > 0) return { title: bareTitle(text), people: named, moderators: [], description: null };
  const people = splitAtPeople(text);
  if (people) return people;
  const sentence = splitAtSentence(text);
  if (sentence) return sentence;
  return { title: bareTitle(text), people: namedInTitle(text), moderators: [], description: null };
}

/** "Samtal mellan Anna Ek och Bo Al" is a title as it stands, and names who speaks. */
function namedInTitle(text: string): readonly Speaker[] {
  const match =
    /(?:samtal mellan|samtal med|intervju med|föreläsning (?:av|med)|föredrag (?:av|med)|presentation av|inspel från|inledning av|tal av|besök av|berättelse av)\s(?=\p{Lu})(.{4,160})$/iu.exec(
      text.slice(0, LOOKED_AT),
    );
  const people = match && readPeople(match[1] ?? "");
  return people?.likeness === "clear" ? people.speakers : [];
}

/** A title as printed, without the full stop that layout gives it. */
export function bareTitle(text: string): string {
  const trimmed = text.trim().replace(/\s*[,;:]$/, "");
  return /(?:\.\.|(?<!\p{L})(?:m\.m|m\.fl|m fl|etc|osv|forts|kl|ca|bl\.a|o\.d|dyl|st|resp|f\.d))\.$/iu.test(trimmed)
    ? trimmed
    : trimmed.replace(/\.$/, "");
}

const INNER_LABEL = /[.,;–—(!?-]?\s(\p{Lu}\p{L}+(?: \p{Ll}+){0,2}):\s/gu;

function splitAtLabel(text: string): SplitTitle | null {
  for (const match of text.slice(0, LOOKED_AT).matchAll(INNER_LABEL)) {
    const label = readLabel(`${match[1] ?? ""}: ${text.slice(match.index + match[0].length)}`);
    if (label?.field !== "speakers" && label?.field !== "moderators" && label?.field !== "audience") continue;
    const people = readPeople(label.value.replace(/\)$/, ""));
    if (!people || (label.field === "audience" && people.likeness !== "clear")) continue;
    const before = splitTitle(text.slice(0, match.index + (/[!?]/.test(match[0][0] ?? "") ? 1 : 0)));
    return label.field === "moderators"
      ? { ...before, moderators: [...before.moderators, ...people.speakers] }
      : { ...before, people: [...before.people, ...people.speakers] };
  }
  return null;
}

/** "Lägesbild: polisen (Anna Ek), skolan (Bo Al)" names each beside what they speak of. */
function namedInBrackets(text: string): readonly Speaker[] {
  const brackets = Array.from(text.slice(0, LOOKED_AT).matchAll(/\(([^()]{4,80})\)/gu)).flatMap(([, inside = ""]) => {
    const people = readPeople(inside);
    return people?.likeness === "clear" ? [people.speakers] : [];
  });
  return brackets.length > 1 ? brackets.flat() : [];
}

/** Where people may follow a title, from the left: the earliest place behind which nothing but people stands. */
const PARTING = /\s[-–—|/]+\s|[-–—]\s|,\s|[.!?:;]\s(?!\()|\s\((?=\p{Lu})|\s(?:med|av)\s(?=\p{L})/gu;

function splitAtPeople(text: string): SplitTitle | null {
  for (const match of text.slice(0, LOOKED_AT).matchAll(PARTING)) {
    const sign = match[0].trim();
    const title = text.slice(0, match.index + (/^[!?]/.test(sign) ? 1 : 0));
    let tail = text.slice(match.index + match[0].length);
    if (sign === "(") {
      tail = tail.replace(/\.$/, "");
      if (!tail.endsWith(")") || tail.slice(0, -1).includes("(")) continue;
      tail = tail.slice(0, -1);
    }
    if (title.trim().length < 3) continue;
    const people = readPeople(tail);
    const telling = /^[-–—:?!]/u.test(sign) && !people ? peopleOfProse(tail) : null;
    if (telling) return { title: bareTitle(title), people: telling.speakers, moderators: [], description: tail };
    if (!people) continue;
    // "Konferensen öppnas av Anna Ek" and "Samtal med Anna Ek, Bo Al" are titles as they stand, and name who speaks.
    if (
      people.likeness === "clear" &&
      ((sign === "av" && /\p{Ll}s$/u.test(title)) ||
        (sign === "med" && people.speakers.length > 1 && people.speakers.some(({ name }) => isKnownName(name))))
    )
      return { title: bareTitle(text), people: people.speakers, moderators: [], description: null };
    if (!areSpeakersAfter(sign, people.speakers, people.likeness)) continue;
    // What stands before may itself be the first of the people: "Anna Ek, utredare" is no title.
    if (readPeople(text)) return null;
    return { title: bareTitle(title), people: people.speakers, moderators: [], description: null };
  }
  return null;
}

/** Capitalised words alone are hardly people after a comma or "med"; after a dash a known first name will do. */
function areSpeakersAfter(sign: string, speakers: readonly Speaker[], likeness: "clear" | "shaped"): boolean {
  if (likeness !== "clear") return false;
  const [first] = speakers;
  if (sign === ":" || sign === "med" || sign === "av")
    return first !== undefined && (first.organisation !== null || (first.role !== null && looksLikeRole(first.role)));
  return true;
}

function splitAtSentence(text: string): SplitTitle | null {
  const match = /^(.{3,110}?[^.\s]{2})([.!?])\s+(?=["”]?\p{Lu})(.{25,})$/u.exec(text.slice(0, 4000));
  if (!match) return null;
  const [, first = "", stop = "", rest = ""] = match;
  if (ABBREVIATED.test(first)) return null;
  const whole = rest + text.slice(4000);
  if (!isProse(whole) || !/[.!?]["”]?$/.test(whole)) return null;
  return { title: bareTitle(first + (stop === "." ? "" : stop)), people: [], moderators: [], description: whole };
}

const ABBREVIATED =
  /(?:^|[\s(])(?:leg|fil|med|dr|prof|bitr|tf|kap|ca|kl|nr|st|s:t|m\.fl|bl\.a|t\.ex|d\.v\.s|f\.d|resp|inkl|exkl|forts)$/iu;
