import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseAskedFilter } from "#domain/event/asked-events.ts";
import { FILTER_PARAMETERS } from "#domain/event/event-filter.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { OPEN_TO_ALL, taggedAnswer } from "#http/tagged-answer.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath } from "#app/paths.ts";
import { newEvents } from "#queries/new-events.ts";
import { writeAtom } from "./write-atom.ts";

export const handle = { kept: { parameters: Object.values(FILTER_PARAMETERS) }, openToAll: true } satisfies RouteHandle;

/** New events, for feed readers. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const filter = parseAskedFilter(searchParams);
  if (!filter.ok) {
    const { parameter, values } = catalogueOf(language).openData.problems;
    return new Response(`${parameter(filter.refusal)} ${values[filter.refusal]}\n`, {
      status: 400,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" },
    });
  }
  const events = await newEvents(context, language, filter.value);
  return taggedAnswer(request, writeAtom({ origin: context.origin, language, filter: filter.value, events }), {
    ...OPEN_TO_ALL,
    "Content-Type": "application/atom+xml; charset=utf-8",
  });
}
