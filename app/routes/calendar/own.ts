import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarFile } from "#domain/calendar/calendar-file.ts";
import { PERSONAL_PAGE } from "#http/personal-page.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath } from "#app/paths.ts";
import { ownCalendar } from "#queries/own-calendar.ts";
import { refusalPage } from "#ui/refusal-page.ts";
import { calendarAnswer } from "./calendar-answer.ts";
import { ownEntry } from "./calendar-entries.ts";

/** What a participant is registered for, at an address that they alone know. One that is wrong tells of nothing, not even why. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const { pathname } = new URL(request.url);
  const language = languageOfPath(pathname);
  const events = await ownCalendar(context, params["token"] ?? "", language);
  if (events === null) {
    const headers = { ...PERSONAL_PAGE, "Content-Type": "text/html; charset=utf-8" };
    return new Response(refusalPage(404, pathname), { status: 404, headers });
  }
  const file = calendarFile({
    method: "PUBLISH",
    name: catalogueOf(language).calendar.ownName,
    entries: events.map((own) => ownEntry(own, language, context)),
  });
  const moments = events.flatMap(({ event, changedAt }) => [event.changedAt, changedAt]);
  const changedAt = moments.length === 0 ? null : Math.max(...moments);
  return calendarAnswer(request, file, { changedAt, headers: { ...PERSONAL_PAGE, "Content-Language": language } });
}
