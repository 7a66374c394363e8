import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { parseListKind, parseListOptions } from "#domain/registration/participant-list.ts";
import { readForm } from "#http/read-form.ts";
import { workContext } from "#http/work-context.ts";
import { paths } from "#app/paths.ts";
import { takeList } from "./take-list.ts";

/** Whoever comes by its address alone is led to the lists. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { language } = await workContext(args);
  return redirect(paths.workEvent(language, args.params["slug"] ?? "", "lists"), 303);
}

export async function action(args: ActionFunctionArgs): Promise<Response> {
  const work = await workContext(args);
  const form = await readForm(args.request, args.context.body);
  if (form === null) return new Response(null, { status: 400 });
  const slug = args.params["slug"] ?? "";
  const back = paths.workEvent(work.language, slug, "lists");
  const kind = parseListKind(form);
  if (kind === null) return redirect(`${back}?refused=list-unknown`, 303);
  const taken = await takeList(work, { slug, kind, options: parseListOptions(form, kind) });
  if (taken.ok) return taken.value;
  if (taken.refusal === "no-such-event") return new Response(null, { status: 404 });
  return redirect(`${back}?refused=${taken.refusal}`, 303);
}
