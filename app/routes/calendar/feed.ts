import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarFile } from "#domain/calendar/calendar-file.ts";
import { county, parseCountyCode } from "#domain/organisation/territory.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { OPEN_TO_ALL } from "#http/tagged-answer.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath } from "#app/paths.ts";
import { publicCalendar } from "#queries/public-calendar.ts";
import { refusalPage } from "#ui/refusal-page.ts";
import { FOR_ALL, calendarAnswer } from "./calendar-answer.ts";
import { publicEntry } from "./calendar-entries.ts";

export const handle = { kept: {}, openToAll: true } satisfies RouteHandle;

/** All public events, or those of a county, for calendars that subscribe. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const { pathname } = new URL(request.url);
  const language = languageOfPath(pathname);
  const code = params["county"] === undefined ? null : parseCountyCode(params["county"]);
  if (code === null && params["county"] !== undefined) {
    const headers = { "Content-Type": "text/html; charset=utf-8" };
    return new Response(refusalPage(404, pathname), { status: 404, headers });
  }
  const events = await publicCalendar(context, language, code);
  const file = calendarFile({
    method: "PUBLISH",
    name: catalogueOf(language).calendar.name(code && county(code).name),
    // What everybody may go to takes nobody's time before they say so.
    entries: events.map((event) => ({ ...publicEntry(event, language, context), free: true })),
    forAll: true,
  });
  const changedAt = events.length === 0 ? null : Math.max(...events.map((event) => event.changedAt));
  return calendarAnswer(request, file, {
    changedAt,
    headers: { ...FOR_ALL, ...OPEN_TO_ALL, "Content-Language": language },
  });
}
