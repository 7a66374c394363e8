import { redirect } from "@remix-run/node";
import { askForList, type AskForList, type AskForListRefusal } from "#commands/list/ask-for-list.ts";
import { contentTypeOf, peopleFile } from "#documents/people-file.ts";
import { DrawingFault } from "#documents/drawing-thread.ts";
import { NoDrawing } from "#documents/kept-drawings.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { fileAnswer } from "#http/file-answer.ts";
import type { Work } from "#http/work-context.ts";
import { paths } from "#app/paths.ts";
import { listHead } from "#queries/list-head.ts";
import { listPeople } from "#queries/list-people.ts";

/** The file of a short list, or where a long one is being written. */
export async function takeList(
  { ctx, language }: Pick<Work, "ctx" | "language">,
  asked: Omit<AskForList, "language">,
): Promise<Result<Response, AskForListRefusal | "cannot-draw">> {
  const at = ctx.now();
  const answer = await askForList(ctx, { ...asked, language });
  if (!answer.ok) return answer;
  const { exportId } = answer.value;
  if (exportId !== null) return ok(redirect(paths.workList(language, asked.slug, exportId), 303));
  const head = await listHead(ctx, asked, language);
  if (!head.ok) return head;
  const people = await listPeople(ctx, asked);
  if (!people.ok) return people;
  try {
    const { file, fileName } = await peopleFile(head.value, people.value, { ...asked, language, at });
    return ok(fileAnswer(file, { fileName, contentType: contentTypeOf(fileName) }));
  } catch (error) {
    if (!(error instanceof NoDrawing) && !(error instanceof DrawingFault)) throw error;
    ctx.log.error("drawing-failed", error, { route: ctx.route });
    return refused("cannot-draw");
  }
}
