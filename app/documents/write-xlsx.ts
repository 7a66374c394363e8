import { catalogueOf } from "#i18n/catalogue.ts";
import { piecesOf, type ListSheet } from "./list-sheet.ts";
import { inSpreadsheetThread, SpreadsheetFault } from "./spreadsheet-thread.ts";

const BOUNDS = { limitMs: 60_000, mostMegabytes: 1024 };

/** A workbook whose head stays in sight, with dates as dates and everybody's words as words, written off the main thread. */
export async function writeXlsx({ rows, ...sheet }: ListSheet): Promise<Buffer> {
  const { sheetNames: words } = catalogueOf(sheet.language).work.lists;
  const written = await inSpreadsheetThread({ task: "write", ...{ sheet, words } }, BOUNDS, {
    feed: async (post) => {
      for await (const piece of piecesOf(rows)) post(piece);
      post(null);
    },
  });
  if (!written.ok || !(written.value instanceof Uint8Array)) throw new SpreadsheetFault("nothing was written");
  return Buffer.from(written.value);
}
