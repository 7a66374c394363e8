import { findDates } from "./find-dates.ts";
import { findTimes } from "./find-times.ts";
import { crumbsOf, isPageRest } from "./page-rests.ts";
import { isName, readPeople } from "./read-people.ts";
import { INNER_BREAK, plainText } from "./plain-text.ts";
import { labelField, readLabel } from "./read-label.ts";

/** A line of the invitation with something on it. A table's row gives one for each cell. */
export interface Line {
  /** Counted from 1 in the file. */
  readonly number: number;
  /** The file's own line, for showing. */
  readonly source: string;
  /** What is read: no markup, bullets or numbering, single spaces. */
  readonly text: string;
  /** Whether something empty stands before it. */
  readonly gap: boolean;
  readonly indent: number;
  /** How far the file's line reaches, columns and indentation counted. */
  readonly width: number;
  readonly bullet: boolean;
  /** The number of a numbered list: "3." or "§ 3". */
  readonly ordinal: number | null;
  /** Marked as a heading in Markdown. */
  readonly heading: boolean;
  /** The first cell of a table's row that has no time. */
  readonly row: boolean;
}

/** No invitation is longer; the bound keeps the work on a text that is none within a second. */
const MOST_LINES = 2500;

/** No table is wider. */
const MOST_CELLS = 24;

const BULLET = /^(?:[•●○▪▫■□◦‣⁃∙·➢➤►✓✔\uF0B7\uF0A7\uF0D8*+]\s*|[-–—]\s+|o\t)(?=\S)/u;
const ORDINAL = /^(?:§\s?(\d{1,2})[.:]?|(\d{1,2})[.)](?!\d))\s+(?=\p{L}|["”'(\d])/u;
const RULER = /^[\s|:+=_*~.—–-]*$/u;

/** The lines of a text, and the first that was left unread. They come in order, without empty lines, page numbers and what surrounds a page on the web. */
export function readLines(text: string): { readonly lines: readonly Line[]; readonly unread: Line | null } {
  const lines: Line[] = [];
  const columns = new Map<number, string>();
  let gap = true;
  const sources = text.split(/\r\n|\n|\r/);
  const crumbs = crumbsOf(sources);
  for (const [index, source] of sources.entries()) {
    if (crumbs.has(index)) continue;
    const plain = plainText(source).replace(/^(?:\s*>)+\s?/, "");
    if (RULER.test(plain) || isPageRest(plain.trim()) || readsColumns(plain, columns)) {
      gap = true;
      continue;
    }
    if (cellsOf(plain) === null) columns.clear();
    const row = readRow(plain, columns);
    for (const [part, content] of row.texts.entries()) {
      const line = readLine(content, {
        number: index + 1,
        source: source.trim(),
        gap: gap && part === 0,
        indent: indentOf(plain),
        width: plain.length,
      });
      if (line.text !== "") lines.push({ ...line, row: row.untimed && part === 0 });
    }
    gap = false;
    if (lines.length > MOST_LINES) break;
  }
  return { lines: lines.slice(0, MOST_LINES), unread: lines[MOST_LINES] ?? null };
}

function readLine(content: string, place: Pick<Line, "number" | "source" | "gap" | "indent" | "width">): Line {
  let text = content.trim();
  const heading = /^#{1,6}\s+\S/.test(text);
  text = text.replace(/^#{1,6}\s+/, "").replace(/\s#+$/, "");
  const bullet = BULLET.test(text);
  text = text.replace(BULLET, "");
  const ordinal = ORDINAL.exec(text);
  if (ordinal) text = text.slice(ordinal[0].length);
  return {
    ...place,
    text: text.replace(/\s+/g, " ").trim(),
    bullet,
    ordinal: ordinal ? Number(ordinal[1] ?? ordinal[2]) : null,
    heading,
    row: false,
  };
}

function indentOf(plain: string): number {
  return plain.length - plain.trimStart().length;
}

/** Words over a table's columns, and what they say of the cells below; null for the columns that need no word. */
const COLUMN_WORDS: Readonly<Record<string, string | null>> = {
  tid: null,
  tider: null,
  kl: null,
  klockan: null,
  klockslag: null,
  start: null,
  slut: null,
  när: null,
  programpunkt: null,
  programpunkter: null,
  punkt: null,
  innehåll: null,
  aktivitet: null,
  rubrik: null,
  titel: null,
  vad: null,
  program: null,
  ämne: null,
  pass: null,
  moment: null,
  vem: "Medverkande",
  föreläsare: "Medverkande",
  talare: "Medverkande",
  medverkande: "Medverkande",
  ansvarig: "Medverkande",
  "vem/vilka": "Medverkande",
  presentatör: "Medverkande",
  lokal: "Lokal",
  plats: "Plats",
  var: "Plats",
  sal: "Lokal",
  rum: "Lokal",
  moderator: "Moderator",
  beskrivning: null,
  kommentar: null,
  övrigt: null,
};

function cellsOf(plain: string): readonly string[] | null {
  const cells = rawCells(plain);
  if (cells === null || cells.length <= MOST_CELLS) return cells?.map((cell) => cell.trim()) ?? null;
  return [...cells.slice(0, MOST_CELLS - 1), cells.slice(MOST_CELLS - 1).join(" ")].map((cell) => cell.trim());
}

function rawCells(plain: string): readonly string[] | null {
  const text = plain.trim();
  if (text.startsWith("|") || /\|.*\|/.test(text)) return text.replace(/^\||\|$/g, "").split("|");
  if (text.includes("\t")) return plain.trimEnd().split(/\t+/);
  if (/ {3}/.test(text) && /^[([]?(?:kl|ca|\d)/i.test(text)) return text.split(/ {3,}/);
  // Logos or columns that stand side by side; running text is never parted so widely.
  return / {5}/.test(text) && text.length < 200 ? text.split(/ {5,}/) : null;
}

/** Notes a table's heading row; true when the line is one. */
function readsColumns(plain: string, columns: Map<number, string>): boolean {
  const cells = cellsOf(plain) ?? [];
  const words = cells.map((cell) => cell.toLowerCase().replace(/\.$/, ""));
  if (
    words.length < 2 ||
    !words.every((word) => word === "" || word in COLUMN_WORDS) ||
    words.every((word) => word === "")
  )
    return false;
  columns.clear();
  for (const [index, word] of words.entries()) {
    const meaning = COLUMN_WORDS[word];
    if (meaning) columns.set(index, meaning);
  }
  return true;
}

/** Puts a row's time first and its title next; what remains follows as lines of its own. */
function readRow(plain: string, columns: ReadonlyMap<number, string>): { texts: readonly string[]; untimed: boolean } {
  const cells = cellsOf(plain);
  const filled = (cells ?? [])
    .map((cell, index) => ({ cell, meaning: columns.get(index) }))
    .filter(({ cell }) => cell !== "");
  if (cells === null || filled.length === 0)
    return { texts: plain.split(INNER_BREAK).flatMap(labelledParts).flatMap(timedParts), untimed: false };
  if (filled.length === 1) return { texts: (filled[0]?.cell ?? "").split(INNER_BREAK), untimed: false };
  const timeCells = filled.filter(({ cell }) => isTime(cell)).slice(0, 2);
  const others = filled.filter((cell) => !timeCells.includes(cell));
  const texts = others.flatMap(({ cell, meaning }, index) => cellLines(cell, index > 0 ? (meaning ?? null) : null));
  if (timeCells.length > 0 && others.some(({ cell }) => isDate(cell) || findTimes(cell)[0]?.index === 0)) {
    return { texts: [filled.map(({ cell }) => cell).join(", ")], untimed: false };
  }
  if (timeCells.length > 0) {
    const time = timeCells.map(({ cell }) => cell.replace(/\s*[-–—]\s*$/u, "")).join("–");
    return { texts: [`${time} ${texts[0] ?? ""}`, ...texts.slice(1)], untimed: false };
  }
  const whole = filled.map(({ cell }) => cell).join(" ");
  const [first, ...rest] = filled.map(({ cell }) => cell);
  if (first !== undefined && labelField(first) !== null) {
    return { texts: [`${first.replace(/:$/, "")}: ${rest.join(" ")}`], untimed: false };
  }
  if (plain.includes("|") || columns.size > 0) return { texts, untimed: cells[0] === "" || columns.size > 0 };
  if (!plain.includes("\t") && !isName(first ?? "")) return { texts: filled.map(({ cell }) => cell), untimed: false };
  return { texts: [isName(first ?? "") ? filled.map(({ cell }) => cell).join(", ") : whole], untimed: false };
}

/** The lines inside a cell; one that goes on with the line before it is joined to it. */
function cellLines(cell: string, meaning: string | null): readonly string[] {
  const lines: string[] = [];
  for (const part of cell.split(INNER_BREAK).map((line) => line.trim())) {
    const before = lines.at(-1);
    if (part === "") continue;
    if (before !== undefined && meaning !== null && !readPeople(part)) lines[lines.length - 1] = `${before}, ${part}`;
    else if (before !== undefined && /^[\p{Ll}–—-]/u.test(part)) lines[lines.length - 1] = `${before} ${part}`;
    else lines.push(part);
  }
  return lines.map((line) => (meaning !== null && readLabel(line) === null ? `${meaning}: ${line}` : line));
}

/** "Datum: 3 maj Tid: 9–12 Plats: Folkets hus" on one line is three facts. */
function labelledParts(text: string): readonly string[] {
  if (text.length > 1000 || (text.match(/:\s/g)?.length ?? 0) < 2) return [text];
  const starts = Array.from(text.matchAll(/(?<=^|[\s;,|•·])(\p{Lu}[\p{L}]{1,20}(?: \p{Ll}{2,14}){0,2}):\s/gu))
    .filter((match) => labelField(match[1] ?? "") !== null)
    .map((match) => match.index);
  if (starts.length < 2 || starts[0] !== 0) return [text];
  return starts.map((start, index) => text.slice(start, starts[index + 1]).replace(/[\s;,|•·]+$/u, ""));
}

function isDate(cell: string): boolean {
  const [mention] = findDates(cell);
  return mention !== undefined && mention.index === 0 && mention.length === cell.length;
}

/** "Program: 9.00 Inledning, 9.15 Paus, 10.00 Slut" on one line is a programme of three. */
function timedParts(text: string): readonly string[] {
  if (text.length > 3000) return [text];
  const opening = /^(?:program(?:met)?|dagordning|agenda|hålltider)\s?[:–-]?\s+(?=kl|\d)/iu.exec(text)?.[0].length ?? 0;
  const times = findTimes(text).filter(({ index }) => index <= opening || /[,;.|–-]\s$/u.test(text.slice(0, index)));
  const rising = times.every((time, index) => index === 0 || time.start > (times[index - 1]?.start ?? ""));
  if (times.length < 3 || !rising || times[0]?.index !== opening) return [text];
  const parts = times.map(({ index }, at) => text.slice(index, times[at + 1]?.index).replace(/[\s,;|–-]+$/u, ""));
  return opening > 0 ? [text.slice(0, opening).trim(), ...parts] : parts;
}

function isTime(cell: string): boolean {
  const bare = cell.replace(/\s*[-–—.:]\s*$/u, "").trim();
  const [mention] = findTimes(bare, { compact: true });
  return mention !== undefined && mention.index === 0 && mention.length === bare.length;
}
