import type { LoaderFunctionArgs } from "@remix-run/node";
import { CONTENT_TYPES } from "#documents/list-sheet.ts";
import { writeCsv } from "#documents/write-csv.ts";
import { fileAnswer } from "#http/file-answer.ts";
import { workContext } from "#http/work-context.ts";
import { importTemplate } from "#queries/import-template.ts";
import { bestText } from "#domain/event/event-text.ts";
import { IMPORT_FIELDS } from "#domain/registration/import-columns.ts";

/** An empty spreadsheet with the headings that an import knows, the event's own questions among them. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { ctx, words, language } = await workContext(args);
  const choices = await importTemplate(ctx, args.params["slug"] ?? "");
  if (!choices.ok) return new Response(null, { status: 404 });
  const { questions, items } = choices.value;
  const { columns, exampleName } = words.work.lists.import;
  const left = ["given-name", "family-name", ...(items.length === 0 ? ["items"] : [])];
  const fields = IMPORT_FIELDS.filter((field) => !left.includes(field)).map((field) => columns.headings[field]);
  const asked = questions.map(({ labels }) => bestText(labels, language)?.text ?? "");
  const headings = [...fields, ...asked].map((heading) => ({ heading, kind: "text" as const }));
  const file = await writeCsv({ columns: headings, rows: [] });
  return fileAnswer(file, { fileName: exampleName, contentType: CONTENT_TYPES.csv });
}
