import { drawListPdf } from "./draw-list-pdf.ts";
import type { ListFormat, ListSheet } from "./list-sheet.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** The list as a file in the format that was asked for. Whatever its length, other work has its turn meanwhile. */
export function writeList(sheet: ListSheet, format: ListFormat): Promise<Buffer> {
  if (format === "csv") return writeCsv(sheet);
  return format === "xlsx" ? writeXlsx(sheet) : drawListPdf(sheet);
}
