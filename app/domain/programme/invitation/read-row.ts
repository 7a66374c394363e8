import { findDates } from "./find-dates.ts";
import { findTimes } from "./find-times.ts";
import { isName, readPeople } from "./read-people.ts";
import { INNER_BREAK } from "./plain-text.ts";
import { labelField, readLabel } from "./read-label.ts";

/** No table is wider. */
const MOST_CELLS = 24;

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

/** The cells of a table's row, or null for a line that is none. Below a table's heading row narrower gaps part cells. */
export function cellsOf(plain: string, headed = false): readonly string[] | null {
  const cells = rawCells(plain, headed);
  if (cells === null || cells.length <= MOST_CELLS) return cells?.map((cell) => cell.trim()) ?? null;
  return [...cells.slice(0, MOST_CELLS - 1), cells.slice(MOST_CELLS - 1).join(" ")].map((cell) => cell.trim());
}

function rawCells(plain: string, headed: boolean): readonly string[] | null {
  const text = plain.trim();
  if (text.startsWith("|") || /\|.*\|/.test(text)) return text.replace(/^\||\|$/g, "").split("|");
  if (text.includes("\t")) return plain.trimEnd().split(/\t+/);
  const head = text.split(/\s{2,}/);
  if (head.length > 1 && isHeadRow(head)) return head;
  const labelled = /^(\p{Lu}[\p{L} .&/]{1,40}?):? {2,}(\S.*)$/u.exec(text.slice(0, 1000));
  if (labelled && tellsFact(`${labelled[1] ?? ""}: `))
    return [labelled[1] ?? "", (labelled[2] ?? "") + text.slice(1000)];
  const timed = /^[([]?(?:kl|ca|\d)/i.test(text);
  if (timed && headed && / {2}/.test(text)) return text.split(/ {2,}/);
  if (timed && / {3}/.test(text)) return text.split(/ {3,}/);
  // Logos or columns that stand side by side; running text is never parted so widely.
  return / {5}/.test(text) && text.length < 200 ? text.split(/ {5,}/) : null;
}

/** Notes a table's heading row; true when the line is one. */
export function readsColumns(plain: string, columns: Map<number, string>): boolean {
  const apart = cellsOf(plain);
  // Between words that stand in a row the columns' widths are lost.
  const cells = apart ?? (TIME_FIRST.test(plain) ? plain.trim().split(/\s+/) : []);
  if (cells.length < 2 || !isHeadRow(cells)) return false;
  const words = cells.map(columnWord);
  columns.clear();
  for (const [index, word] of words.entries()) {
    const meaning = COLUMN_WORDS[word];
    if (meaning) columns.set(index, meaning);
  }
  return true;
}

const TIME_FIRST = /^\s*(?:tid|tider|kl\.?|klockan|klockslag)\s/iu;

function isHeadRow(cells: readonly string[]): boolean {
  const words = cells.map(columnWord);
  return words.some((word) => word !== "") && words.every((word) => word === "" || word in COLUMN_WORDS);
}

function columnWord(cell: string): string {
  return cell.trim().toLowerCase().replace(/\.$/, "");
}

/** Puts a row's time first and its title next; what remains follows as lines of its own. */
export function readRow(
  plain: string,
  columns: ReadonlyMap<number, string>,
): { texts: readonly string[]; untimed: boolean } {
  const cells = cellsOf(plain, columns.size > 0);
  const filled = (cells ?? [])
    .map((cell, index) => ({ cell, meaning: columns.get(index) }))
    .filter(({ cell }) => cell !== "");
  if (cells === null || filled.length === 0)
    return { texts: plain.split(INNER_BREAK).flatMap(labelledParts).flatMap(timedParts), untimed: false };
  if (filled.length === 1) return { texts: (filled[0]?.cell ?? "").split(INNER_BREAK), untimed: false };
  const [word = ""] = filled.map(({ cell }) => cell);
  if (columns.size === 0 && filled.length === 2 && tellsFact(`${word.replace(/:$/, "")}: `))
    return { texts: [`${word.replace(/:$/, "")}: ${filled[1]?.cell ?? ""}`], untimed: false };
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
  if (text.length > 1000 || !/:\s/.test(text)) return [text];
  const starts = Array.from(text.matchAll(/(?<=^|[\s;,|•·])(\p{Lu}[\p{L}]{1,20}(?: \p{Ll}{2,14}){0,2}):\s/gu))
    .filter((match) => labelField(match[1] ?? "") !== null)
    .map((match) => match.index);
  const listed = starts.length > 1 && starts[0] === 0;
  // After a full stop a label opens a sentence of its own; who speaks belongs to what was said before.
  const opening = starts.filter(
    (start) => start > 0 && /[.!]\s$/.test(text.slice(0, start)) && tellsFact(text.slice(start)),
  );
  const cuts = listed ? starts : opening.length > 0 ? [0, ...opening] : [];
  if (cuts.length === 0) return [text];
  return cuts.map((start, index) => text.slice(start, cuts[index + 1]).replace(/[\s;,|•·]+$/u, ""));
}

function tellsFact(text: string): boolean {
  const label = readLabel(text);
  return (
    label !== null &&
    label.field !== "speakers" &&
    label.field !== "moderators" &&
    label.field !== "other" &&
    label.field !== "reception"
  );
}

function isDate(cell: string): boolean {
  const [mention] = findDates(cell);
  return mention !== undefined && mention.index === 0 && mention.length === cell.length;
}

/** "Program: 9.00 Inledning, 9.15 Paus, 10.00 Slut" on one line is a programme of three. */
function timedParts(text: string): readonly string[] {
  if (text.length > 3000) return [text];
  const opening = /^(?:program(?:met)?|dagordning|agenda|hålltider)\s?[:–-]?\s+(?=kl|\d)/iu.exec(text)?.[0].length ?? 0;
  // Without signs between the items, a time that begins where the one before it ended is the next item's.
  const times = findTimes(text).filter(
    ({ index, start, end }, at, all) =>
      index <= opening || /[,;.|–-]\s$/u.test(text.slice(0, index)) || (end !== null && all[at - 1]?.end === start),
  );
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
