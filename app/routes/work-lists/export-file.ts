import type { LoaderFunctionArgs } from "@remix-run/node";
import { contentTypeOf } from "#documents/people-file.ts";
import { isId } from "#domain/values/identifiers.ts";
import { fileAnswer } from "#http/file-answer.ts";
import { workContext } from "#http/work-context.ts";
import { listFile } from "#queries/list-export.ts";

/** A long list, once it has been written. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { ctx } = await workContext(args);
  const id = args.params["export"] ?? "";
  if (!isId("exp", id)) return new Response(null, { status: 404 });
  const found = await listFile(ctx, { slug: args.params["slug"] ?? "", id });
  if (!found.ok) return new Response(null, { status: 404 });
  const { file, fileName } = found.value;
  return fileAnswer(file, { fileName, contentType: contentTypeOf(fileName) });
}
