import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarFile } from "#domain/calendar/calendar-file.ts";
import { missingStatus } from "#http/missing-status.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { languageOfPath } from "#app/paths.ts";
import { eventCalendar } from "#queries/event-calendar.ts";
import { refusalPage } from "#ui/refusal-page.ts";
import { FOR_ALL, calendarAnswer } from "./calendar-answer.ts";
import { publicEntry } from "./calendar-entries.ts";

export const handle = { kept: {} } satisfies RouteHandle;

/** One event as a file, for any calendar. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const { pathname } = new URL(request.url);
  const language = languageOfPath(pathname);
  const answer = await eventCalendar(context, params["slug"] ?? "", language);
  if (answer.found !== "event") {
    const status = missingStatus(answer.found);
    const headers = { "Content-Type": "text/html; charset=utf-8" };
    return new Response(refusalPage(status, pathname), { status, headers });
  }
  const { slug, visibility, changedAt } = answer.event;
  const file = calendarFile({ method: "PUBLISH", entries: [publicEntry(answer.event, language, context)] });
  return calendarAnswer(request, file, {
    changedAt,
    headers: {
      ...FOR_ALL,
      "Content-Disposition": `attachment; filename="${slug}.ics"`,
      "Content-Language": language,
      ...(visibility !== "public" && { "X-Robots-Tag": "noindex" }),
    },
  });
}
