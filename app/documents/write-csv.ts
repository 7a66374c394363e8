import { piecesOf, type ListSheet, type SheetCell } from "./list-sheet.ts";

/**
 * Semicolons and a byte order mark, by which a Swedish Excel finds columns and å, ä and ö when the file is opened by a
 * double click; LibreOffice finds them too. Lines end as RFC 4180 (2.1) has them.
 */
export async function writeCsv({ columns, rows }: Pick<ListSheet, "columns" | "rows">): Promise<Buffer> {
  const parts = [Buffer.from(`\uFEFF${line(columns.map(({ heading }) => heading))}`)];
  for await (const piece of piecesOf(rows)) parts.push(Buffer.from(piece.map(line).join("")));
  return Buffer.concat(parts);
}

function line(cells: readonly SheetCell[]): string {
  return `${cells.map(field).join(";")}\r\n`;
}

function field(cell: SheetCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = withoutFormula(cell.replace(/\0/g, ""));
  return /[";,\t\r\n']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * What a spreadsheet would take for a formula begins with an apostrophe instead, so that nobody's name runs anything on an
 * organiser's machine (CWE-1236). Signs of full width count too: East Asian spreadsheets read them as their narrow ones.
 */
function withoutFormula(text: string): string {
  return /^[\s\p{Cf}]*[=+\-@|＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}
