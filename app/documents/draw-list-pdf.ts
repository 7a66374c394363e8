import { text } from "node:stream/consumers";
import { clock } from "#i18n/dates.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { breakable, columnWidths } from "./column-widths.ts";
import { drawInProcess } from "./drawing-process.ts";
import { createDrawingThread } from "./drawing-thread.ts";
import {
  jsonInPieces,
  MOST_IN_A_THREAD,
  piecesOf,
  type ListSheet,
  type SheetCell,
  type SheetColumn,
} from "./list-sheet.ts";
import { typstPencil } from "./typst-pencil.ts";

/** A thread of its own, so that a long list keeps no visitor waiting for an invitation. */
const thread = createDrawingThread(() => typstPencil("list"));

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
  const sheet = jsonInPieces(head, "rows", written, set);
  if (rows.length > MOST_IN_A_THREAD) return drawInProcess(() => typstPencil("list", "process"), sheet);
  return thread.draw(await text(sheet));
}

function textOf(cell: SheetCell, column: SheetColumn, language: ListSheet["language"]): string {
  if (cell === null) return "";
  if (typeof cell === "number" || column.kind !== "moment") return String(cell);
  const [date = "", time = ""] = cell.split(" ");
  return `${date} ${clock(language, time as ClockTime)}`;
}
