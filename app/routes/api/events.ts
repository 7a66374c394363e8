import type { LoaderFunctionArgs } from "@remix-run/node";
import { eventPlaceText, parseAskedEvents, type AskedEvents, type EventPlace } from "#domain/event/asked-events.ts";
import { FILTER_PARAMETERS, filterQuery } from "#domain/event/event-filter.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { paths } from "#app/paths.ts";
import { findPublicEvents } from "#queries/find-public-events.ts";
import { eventJson } from "./event-json.ts";
import { jsonAnswer, problemAnswer } from "./json-answer.ts";

export const handle = {
  kept: { parameters: [...Object.values(FILTER_PARAMETERS), "from", "to", "lang", "limit", "after"] },
  openToAll: true,
} satisfies RouteHandle;

/** Public events for programs of others, a page at a time. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const asked = parseAskedEvents(new URL(request.url).searchParams);
  if (!asked.ok) return problemAnswer(request, { status: 400, parameter: asked.refusal });
  const { from, events, next } = await findPublicEvents(context, asked.value);
  return jsonAnswer(request, {
    events: events.map((event) => eventJson(context.origin, asked.value.language, event)),
    next: next && context.origin + nextPath(asked.value, { from, next }),
  });
}

/** The same question from there on; its first day stands still also where it was "today". */
function nextPath(asked: AskedEvents, { from, next }: { from: CalendarDate; next: EventPlace }): string {
  const query = new URLSearchParams(filterQuery(asked.filter));
  query.set("from", from);
  if (asked.to !== null) query.set("to", asked.to);
  if (asked.language !== "sv") query.set("lang", asked.language);
  query.set("limit", String(asked.limit));
  query.set("after", eventPlaceText(next));
  return `${paths.apiEvents()}?${query}`;
}
