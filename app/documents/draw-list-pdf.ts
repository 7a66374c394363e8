import { clock } from "#i18n/dates.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { breakable, columnWidths } from "./column-widths.ts";
import { createDrawingThread } from "./drawing-thread.ts";
import { piecesOf, type ListSheet, type SheetCell, type SheetColumn } from "./list-sheet.ts";
import { typstPencil } from "./typst-pencil.ts";

/** Some 12,000 rows take ten seconds on a machine at rest. */
const LIMIT_MS = 240_000;

/** A thread of its own, so that a long list keeps no visitor waiting for an invitation. */
const thread = createDrawingThread(() => typstPencil("list"), { limitMs: LIMIT_MS });

/** A tagged PDF/UA-1: a heading, what one must know, and a table whose head stands on each page. */
export async function drawListPdf({ title, language, notes, columns: all, rows }: ListSheet): Promise<Buffer> {
  const words = catalogueOf(language).work.lists;
  // A column that nobody has anything in takes room from the others.
  const kept = all.flatMap((column, at) =>
    at === 0 || rows.length === 0 || rows.some((row) => (row[at] ?? "") !== "") ? [{ ...column, at }] : [],
  );
  const written: string[][] = [];
  for await (const piece of piecesOf(rows)) {
    written.push(...piece.map((row) => kept.map((column) => textOf(row[column.at] ?? null, column, language))));
  }
  const headings = kept.map(({ heading }) => heading);
  const { wide, size, widths } = columnWidths(headings, written);
  const set = (row: readonly string[]) => row.map((cell, at) => breakable(cell, widths[at] ?? 0, size));
  const head = {
    ...{ title, language, notes, wide, size, widths, foot: title },
    ...{ page: words.page, empty: words.empty, columns: set(headings) },
  };
  const lines: string[] = [];
  for await (const piece of piecesOf(written)) lines.push(piece.map((row) => JSON.stringify(set(row))).join());
  const pdf = await thread.draw(`${JSON.stringify(head).slice(0, -1)},"rows":[${lines.join()}]}`);
  // What a long list took of memory goes back with the thread.
  if (rows.length > 500) await thread.end();
  return pdf;
}

function textOf(cell: SheetCell, column: SheetColumn, language: ListSheet["language"]): string {
  if (cell === null) return "";
  if (typeof cell === "number" || column.kind !== "moment") return String(cell);
  const [date = "", time = ""] = cell.split(" ");
  return `${date} ${clock(language, time as ClockTime)}`;
}
