import type { Line } from "./read-lines.ts";
import { isCounty } from "./organisation-names.ts";
import { isProse } from "./is-prose.ts";
import { readPeople } from "./read-people.ts";

/** Lines that belong together: one that was wrapped, joined again. */
export interface Passage {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly gap: boolean;
  readonly bullet: boolean;
}

/** Puts wrapped lines together again; bullets, labels and what begins anew stay apart. */
export function joinLines(
  lines: readonly Line[],
  width: number | null,
  isApart: (line: Line) => boolean,
): readonly Passage[] {
  const passages: Passage[] = [];
  for (const line of lines) {
    const open = passages.at(-1);
    const last = open?.lines.at(-1);
    if (open && last && !isApart(line) && continues(open.text, last, line, width)) {
      passages[passages.length - 1] = { ...open, text: joinWords(open.text, line.text), lines: [...open.lines, line] };
    } else {
      passages.push({ text: line.text, lines: [line], gap: line.gap, bullet: line.bullet });
    }
  }
  return passages;
}

/** Joins two halves of a wrapped text; a word that was divided at the line's end is made whole. */
export function joinWords(before: string, after: string): string {
  if (/\p{L}[-‐]$/u.test(before) && /^\p{Ll}/u.test(after)) {
    return /^(?:och|eller|samt|respektive|till)(?!\p{L})/u.test(after)
      ? `${before} ${after}`
      : before.slice(0, -1) + after;
  }
  return `${before} ${after}`.trim();
}

const OPEN_END =
  /(?:[,–—&(/-]|(?<!\p{L})(?:och|eller|samt|för|med|i|på|av|till|från|om|hos|vid|mellan|mot|under|utan|som|att|en|ett|den|det|de|vår|våra|sin|sitt|sina|kl\.?|klockan|inom|genom|efter|över|bland|kring|är|hur|vi|utifrån|enligt|via|ur|per|både|såväl|inte|kan|ska))$/iu;

/** Whether a text breaks off in the middle. */
export function isOpenEnded(text: string): boolean {
  return OPEN_END.test(text) || opens(text, "(", ")") || opens(text, "”", "”") || opens(text, '"', '"');
}

function opens(text: string, left: string, right: string): boolean {
  const lefts = text.split(left).length - 1;
  return left === right ? lefts % 2 === 1 : lefts > text.split(right).length - 1;
}

/** Whether `line` goes on with the text that ends in `last`. */
export function continues(text: string, last: Line, line: Line, width: number | null): boolean {
  if (line.bullet || line.ordinal !== null || line.heading || line.row || text.length > 20_000) return false;
  const ended = /[.?!:]["”’)]?$/u.test(text);
  const lower = /^\p{Ll}/u.test(line.text);
  if (line.gap) return lower && isOpenEnded(text) && !ended;
  if (lower && !ended) return !beginsWithTitledPerson(line.text);
  if (/(?<!\p{L})(?:Länsstyrelsen|Region|Polisregion)(?: i)?$/u.test(text) && isCounty(line.text)) return true;
  const people = readPeople(line.text)?.likeness === "clear";
  if (isOpenEnded(text) && !ended) return !people || /(?:[,–—&(/-]|(?<!\p{L})(?:och|samt))$/iu.test(text);
  const firstWord = line.text.split(" ", 1)[0] ?? "";
  const full = width !== null && last.width + 1 + firstWord.length > width;
  if (!full) return false;
  if (people) return false;
  // People whose line was wrapped inside a name or an organisation: together they are people still.
  if (readPeople(text)?.likeness === "clear") return readPeople(joinWords(text, line.text))?.likeness === "clear";
  return ended ? isProse(text) : true;
}

function beginsWithTitledPerson(text: string): boolean {
  const people = readPeople(text);
  return people?.likeness === "clear" && people.speakers[0]?.role !== null;
}

/**
 * The width at which the text's lines were wrapped, or null where they were not: several lines must break off in the
 * middle of a sentence close to the longest, and none may be longer than a page is wide.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  let longest = 0;
  for (const line of lines) longest = Math.max(longest, line.width);
  if (longest > 130 || longest < 40) return null;
  let broken = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next && !next.gap && line.width > longest - 18 && /^\p{Ll}/u.test(next.text) && !/[.!?:]$/.test(line.text))
      broken += 1;
  }
  return broken >= 2 ? longest : null;
}
