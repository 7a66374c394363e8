import { getDocumentProxy } from "unpdf";

/** An invitation is a page or four; what comes after these is another document. */
const MOST_PAGES = 40;

/**
 * The lines of a PDF, set as they stand on its pages: columns are kept apart by spaces, and what stands apart by an empty
 * line. A file that asks for a password is refused by the reader.
 *
 * @param {Uint8Array} file
 * @returns {Promise<string>}
 */
export async function pdfLines(file) {
  const pdf = await getDocumentProxy(file, { isEvalSupported: false, verbosity: 0 });
  /** @type {string[]} */
  const pages = [];
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    pages.push(
      pageLines(content.items.flatMap((item, place) => ("str" in item ? [pieceOf(item, place)] : []))).join("\n"),
    );
    page.cleanup();
  }
  return pages.filter((page) => page !== "").join("\n\n");
}

/**
 * A piece of text on a page, in points from the left and from the foot, and its place in the order of writing.
 *
 * @typedef {{ text: string, left: number, right: number, foot: number, size: number, place: number }} Piece
 * @typedef {{ foot: number, pieces: Piece[] }} Row
 */

/**
 * @param {{ str: string, transform: readonly number[], width: number, height: number }} item
 * @param {number} place
 * @returns {Piece}
 */
function pieceOf({ str, transform, width, height }, place) {
  const [, , , , left = 0, foot = 0] = transform;
  return { text: str, left, right: left + width, foot, size: height, place };
}

/**
 * @param {readonly Piece[]} all
 * @returns {string[]}
 */
function pageLines(all) {
  const pieces = all.filter(({ text }) => text.trim() !== "");
  if (pieces.length === 0) return [];
  const rows = inReadingOrder(rowsOf(pieces));
  const margin = pieces.reduce((least, { left }) => Math.min(least, left), Infinity);
  const letter = letterWidth(pieces);
  const step = usualStep(rows);
  /** @type {string[]} */
  const lines = [];
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    if (above && isApart(above, row, step)) lines.push("");
    lines.push(lineOf(row.pieces, margin, letter));
  });
  return lines;
}

/**
 * @param {Row} above
 * @param {Row} row
 * @param {number} step
 * @returns {boolean}
 */
function isApart(above, row, step) {
  const size = Math.min(...[above, row].map(({ pieces }) => Math.max(...pieces.map((piece) => piece.size))));
  return above.foot - row.foot > Math.max(step * 1.45, size * 1.45);
}

/**
 * Pieces that stand on the same line, from the top of the page, and from the left.
 *
 * @param {readonly Piece[]} pieces
 * @returns {Row[]}
 */
function rowsOf(pieces) {
  /** @type {Row[]} */
  const rows = [];
  for (const piece of [...pieces].sort((one, other) => other.foot - one.foot)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.foot - piece.foot) <= Math.max(2, piece.size * 0.3)) row.pieces.push(piece);
    else rows.push({ foot: piece.foot, pieces: [piece] });
  }
  for (const row of rows) row.pieces.sort((one, other) => one.left - other.left);
  return rows;
}

/**
 * Rows of two columns that were written one column after the other are read so; a table is written row by row.
 *
 * @param {readonly Row[]} rows
 * @returns {readonly Row[]}
 */
function inReadingOrder(rows) {
  /** @type {Row[]} */
  const ordered = [];
  for (let first = 0; first < rows.length; ) {
    let end = first;
    /** @type {Row[]} */
    const left = [];
    /** @type {Row[]} */
    const right = [];
    let until = Infinity;
    for (; end < rows.length; end += 1) {
      const row = /** @type {Row} */ (rows[end]);
      const parts = inTwo(row);
      const begun = right[0]?.pieces[0];
      const writtenLast = Math.max(...(parts?.[0] ?? row).pieces.map(({ place }) => place));
      if (parts ? begun && Math.abs(begun.left - (parts[1].pieces[0]?.left ?? 0)) > 2 : !begun) break;
      until = Math.min(until, ...(parts?.[1].pieces ?? []).map(({ place }) => place));
      if (writtenLast > until) break;
      left.push(parts?.[0] ?? row);
      if (parts) right.push(parts[1]);
    }
    if (right.length > 0 && left.length > 1) ordered.push(...left, ...right);
    else ordered.push(...rows.slice(first, (end = first + 1)));
    first = end;
  }
  return ordered;
}

/**
 * @param {Row} row
 * @returns {[Row, Row] | null}
 */
function inTwo({ foot, pieces }) {
  const gaps = pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    return before && piece.left - before.right > piece.size * COLUMN_GAP ? [index] : [];
  });
  const [at] = gaps;
  if (at === undefined || gaps.length > 1) return null;
  return [
    { foot, pieces: pieces.slice(0, at) },
    { foot, pieces: pieces.slice(at) },
  ];
}

/**
 * @param {readonly Piece[]} pieces
 * @param {number} margin
 * @param {number} letter
 * @returns {string}
 */
function lineOf(pieces, margin, letter) {
  let line = "";
  let right = margin;
  for (const { text, left, right: end, size } of pieces) {
    const gap = left - right;
    if (line === "" || gap > size * COLUMN_GAP) {
      const column = Math.min(Math.round((left - margin) / letter), WIDEST);
      line = line.padEnd(line === "" ? Math.min(column, 60) : Math.max(column, line.length + 3));
    } else if (gap > size * WORD_GAP && !line.endsWith(" ") && !text.startsWith(" ")) line += " ";
    line += text;
    right = end;
  }
  return line.trimEnd();
}

/** In parts of the type's size: what parts words, and what no space between words comes near. */
const WORD_GAP = 0.12;
const COLUMN_GAP = 1.2;
const WIDEST = 160;

/**
 * @param {readonly Piece[]} pieces
 * @returns {number}
 */
function letterWidth(pieces) {
  let width = 0;
  let letters = 0;
  for (const { text, left, right } of pieces) {
    width += right - left;
    letters += text.length;
  }
  return Math.max(1, width / letters);
}

/**
 * The step from line to line that most lines take.
 *
 * @param {readonly Row[]} rows
 * @returns {number}
 */
function usualStep(rows) {
  const steps = rows.slice(1).map((row, index) => (rows[index]?.foot ?? row.foot) - row.foot);
  steps.sort((one, other) => one - other);
  return Math.max(1, steps[Math.floor(steps.length / 2)] ?? Infinity);
}
