import type { MarkedLine } from "./mark-lines.ts";
import { continues, joinWords } from "./join-lines.ts";
import { isProse } from "./is-prose.ts";
import type { LabelField } from "./read-label.ts";
import type { Line } from "./read-lines.ts";
import { isName } from "./read-people.ts";

/** A labelled value with all the lines it was read from. */
export interface Fact {
  readonly field: LabelField;
  readonly word: string;
  /** The value's own lines, wrapped ones joined. */
  readonly values: readonly string[];
  readonly lines: readonly Line[];
}

export interface GatheredFacts {
  readonly facts: readonly Fact[];
  /** Lines that carry no label and follow none. */
  readonly loose: readonly MarkedLine[];
}

/** Fields whose value may go on over lines that are no continuation of a sentence. */
const LISTS: ReadonlySet<LabelField> = new Set([
  "contact",
  "arrangers",
  "partners",
  "date",
  "date-and-venue",
  "moderators",
  "venue",
  "registration",
  "time",
  "audience",
]);

/** Fields whose values are names, places and numbers: a sentence below them tells something else. */
const NAMES: ReadonlySet<LabelField> = new Set(["contact", "arrangers", "partners", "moderators", "venue"]);

/** Collects what the labels say: on their own line, and below it. */
export function gatherFacts(marked: readonly MarkedLine[], width: number | null): GatheredFacts {
  const facts: { field: LabelField; word: string; values: string[]; lines: Line[] }[] = [];
  const loose: MarkedLine[] = [];
  let open = false;
  for (const one of marked) {
    const { line, label } = one;
    const fact = facts.at(-1);
    const last = fact?.lines.at(-1);
    if (label) {
      facts.push({
        field: label.field,
        word: label.word,
        values: label.value === "" ? [] : [label.value],
        lines: [line],
      });
      open = true;
    } else if (open && fact && last && !line.heading && !one.programmeHeading && belongs(fact, last, one, width)) {
      const value = fact.values.at(-1);
      if (value !== undefined && continues(value, last, line, width) && !isContactDetail(line.text))
        fact.values[fact.values.length - 1] = joinWords(value, line.text);
      else fact.values.push(line.text);
      fact.lines.push(line);
    } else {
      open = false;
      loose.push(one);
    }
  }
  return { facts, loose };
}

function belongs(fact: Fact, last: Line, { line, timed, day }: MarkedLine, width: number | null): boolean {
  const value = fact.values.at(-1);
  if (value === undefined) return fact.lines.length === 1;
  if (continues(value, last, line, width)) return true;
  if (!LISTS.has(fact.field)) return false;
  if (fact.field === "contact" && isContactDetail(line.text)) return true;
  if (line.gap || (NAMES.has(fact.field) && isSentence(line.text))) return false;
  if (fact.field === "date" || fact.field === "time" || fact.field === "date-and-venue")
    return line.bullet || timed !== null || day !== null || /^dag\s?\d\s?:/iu.test(line.text);
  return line.bullet || fact.lines.length > 1 || fact.field === "contact";
}

function isSentence(text: string): boolean {
  return /^\p{Lu}/u.test(text) && /[.!]$/.test(text) && isProse(text);
}

function isContactDetail(text: string): boolean {
  return (
    text.length < 120 &&
    (/\S@\S/.test(text) ||
      (/^(?:tel|telefon|mobil|e-post|mejl|epost)/iu.test(text) && !isSentence(text)) ||
      /^\+?[\d\s()/–-]{7,}$/u.test(text) ||
      isName(text))
  );
}

/** The line on which a part of the fact's value stands. */
export function lineOf(fact: Fact, text: string): Line | null {
  return fact.lines.find((line) => line.text.includes(text.slice(0, 30))) ?? fact.lines[0] ?? null;
}

export function valuesOf(facts: readonly Fact[], ...fields: readonly LabelField[]): readonly string[] {
  return facts.filter((fact) => fields.includes(fact.field)).flatMap((fact) => fact.values);
}

/** The sentences of a running text; abbreviations and initials end none. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const piece of text.slice(0, 8000).split(/(?<=[.!?])\s+(?=["”(]?[\p{Lu}\d])/u)) {
    const open = sentences.at(-1);
    if (
      open !== undefined &&
      /(?:^|[\s(])(?:kl|ca|leg|fil|dr|prof|st|s:t|tel|nr|bl\.a|t\.ex|o\.s\.a|f\.d|inkl|exkl|m\.fl|\p{Lu})\.$/iu.test(
        open,
      )
    )
      sentences[sentences.length - 1] = `${open} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
}
