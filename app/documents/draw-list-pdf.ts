import { clock } from "#i18n/dates.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { createDrawingThread } from "./drawing-thread.ts";
import { piecesOf, type ListSheet, type SheetCell, type SheetColumn } from "./list-sheet.ts";
import { typstPencil } from "./typst-pencil.ts";

/** Some 12,000 rows take ten seconds on a machine at rest. */
const LIMIT_MS = 240_000;
/** Wider lists lie down. */
const MOST_UPRIGHT = 5;

/** A thread of its own, so that a long list keeps no visitor waiting for an invitation. */
const thread = createDrawingThread(() => typstPencil("list"), { limitMs: LIMIT_MS });

/** A tagged PDF/UA-1: a heading, what one must know, and a table whose head stands on each page. */
export async function drawListPdf({ title, language, notes, columns, rows }: ListSheet): Promise<Buffer> {
  const words = catalogueOf(language).work.lists;
  const head = {
    ...{ title, language, notes, wide: columns.length > MOST_UPRIGHT, foot: title },
    ...{ page: words.page, empty: words.empty, columns: columns.map(({ heading }) => heading) },
    widths: widths(columns, rows),
  };
  const written: string[] = [];
  for await (const piece of piecesOf(rows)) {
    written.push(piece.map((row) => JSON.stringify(row.map((cell, at) => textOf(cell, columns[at], language)))).join());
  }
  const pdf = await thread.draw(`${JSON.stringify(head).slice(0, -1)},"rows":[${written.join()}]}`);
  // What a long list took of memory goes back with the thread.
  if (rows.length > 500) await thread.end();
  return pdf;
}

function textOf(cell: SheetCell, column: SheetColumn | undefined, language: ListSheet["language"]): string {
  if (cell === null) return "";
  if (typeof cell === "number" || column?.kind !== "moment") return String(cell);
  const [date = "", time = ""] = cell.split(" ");
  return `${date} ${clock(language, time as ClockTime)}`;
}

/** By the longest of what stands in each column, within bounds, in parts of the page's width. */
function widths(columns: ListSheet["columns"], rows: ListSheet["rows"]): number[] {
  const looked = rows.slice(0, 500);
  return columns.map(({ heading }, at) => {
    const longest = looked.reduce((most, row) => Math.max(most, String(row[at] ?? "").length), heading.length);
    return Math.min(Math.max(longest, 6), 34);
  });
}
