import type { LoaderFunctionArgs } from "@remix-run/node";
import { CONTENT_TYPES } from "#documents/list-sheet.ts";
import { writeCsv } from "#documents/write-csv.ts";
import { fileAnswer } from "#http/file-answer.ts";
import { workContext } from "#http/work-context.ts";
import { IMPORT_FIELDS } from "#domain/registration/import-columns.ts";

/** An empty spreadsheet with the headings that an import knows. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { words } = await workContext(args);
  const { columns, exampleName } = words.work.lists.import;
  const given = IMPORT_FIELDS.filter((field) => field !== "given-name" && field !== "family-name");
  const headings = given.map((field) => ({ heading: columns.headings[field], kind: "text" as const }));
  const file = await writeCsv({ columns: headings, rows: [] });
  return fileAnswer(file, { fileName: exampleName, contentType: CONTENT_TYPES.csv });
}
