import { drawListPdf } from "./draw-list-pdf.ts";
import type { ListFileFormat } from "#domain/registration/participant-list.ts";
import type { ListSheet } from "./list-sheet.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** The list as a file in the format that was asked for. Whatever its length, other work has its turn meanwhile. */
export function writeList(sheet: ListSheet, format: ListFileFormat): Promise<Buffer> {
  if (format === "csv") return writeCsv(sheet);
  return format === "xlsx" ? writeXlsx(sheet) : drawListPdf(sheet);
}
