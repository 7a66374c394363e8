import { readDayHeading } from "./read-day-heading.ts";
import { LETTER_HEAD, pageFramesOf, withoutPageNumber } from "./page-frames.ts";
import { crumbsOf, isPageRest } from "./page-rests.ts";
import { partColumns } from "./part-columns.ts";
import { plainText } from "./plain-text.ts";
import { cellsOf, readRow, readsColumns } from "./read-row.ts";
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
const MOST_LINES = 1500;

const BULLET = /^(?:[•●○▪▫■□◦‣⁃∙·➢➤►✓✔\uF0B7\uF0A7\uF0D8*+]\s*|[-–—]\s+|o\t)(?=\S)/u;
const ORDINAL = /^(?:§\s?(\d{1,2})[.:]?|(\d{1,2})[.)](?!\d))\s+(?=\p{L}|["”'(\d])/u;
const RULER = /^[\s|:+=_*~.—–-]*$/u;

/** The lines of a text, and the first that was left unread. They come in order, without empty lines, page numbers and what surrounds a page on the web. */
export function readLines(text: string): { readonly lines: readonly Line[]; readonly unread: Line | null } {
  const lines: Line[] = [];
  const columns = new Map<number, string>();
  let gap = true;
  const sources = text.split(/\r\n|\n|\r/);
  const crumbs = new Set([...crumbsOf(sources), ...pageFramesOf(sources)]);
  for (const { number, text: source } of partColumns(sources)) {
    if (crumbs.has(number - 1) || source.trim() === "") {
      gap = true;
      continue;
    }
    const written = plainText(source).replace(/^(?:\s*>)+\s?/, "");
    const plain = number <= LETTER_HEAD ? withoutPageNumber(written) : written;
    if (RULER.test(plain) || isPageRest(plain.trim()) || readsColumns(plain, columns)) {
      gap = true;
      continue;
    }
    if (cellsOf(plain, columns.size > 0) === null && readDayHeading(plain.trim()) === null) columns.clear();
    const row = readRow(plain, columns);
    for (const [part, content] of row.texts.entries()) {
      const line = readLine(content, {
        number,
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
