import type { ListFileFormat } from "#domain/registration/participant-list.ts";
import type { Language } from "#domain/values/language.ts";

/** How a column's cells are written: dates are "2027-05-20", moments "2027-05-20 09:25" on the event's own clock. */
export type ColumnKind = "text" | "number" | "date" | "moment";

export interface SheetColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
}

export type SheetCell = string | number | null;

/** A list with all its words, as every format writes it. */
export interface ListSheet {
  readonly title: string;
  readonly language: Language;
  /** What whoever reads it must know: how many were left out, and why. In spreadsheets they stand on a sheet of their own. */
  readonly notes: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export const CONTENT_TYPES: Readonly<Record<ListFileFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  pdf: "application/pdf",
};

/** Between two such pieces everything else that the process does has its turn. */
export const ROWS_IN_A_PIECE = 250;

/** So many are set in a thread that is there already; more in a process of their own. */
export const MOST_IN_A_THREAD = 500;

/** The rows in pieces, with a turn of the event loop after each. */
export async function* piecesOf<Row>(rows: readonly Row[], size = ROWS_IN_A_PIECE): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += size) {
    yield rows.slice(from, from + size);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** An object as JSON in pieces, whose last member holds the rows. */
export async function* jsonInPieces<Row>(
  head: object,
  member: string,
  rows: readonly Row[],
  set: (row: Row) => unknown,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(member)}:[`;
  let before = "";
  for await (const piece of piecesOf(rows)) {
    yield before + piece.map((row) => JSON.stringify(set(row))).join();
    before = ",";
  }
  yield "]}";
}
