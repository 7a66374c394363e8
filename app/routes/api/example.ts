import type { EventId } from "#domain/values/identifiers.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { STOCKHOLM, instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { paths } from "#app/paths.ts";
import { eventJson } from "./event-json.ts";

/** An answer as programs get it, made by the same function, so that the page can't promise anything else. */
export function exampleAnswer(origin: string, language: Language): object {
  const slug = "natverkstraff-2027";
  const event = eventJson(origin, language, {
    id: "evt_0123456789abcdefghjk" as EventId,
    slug,
    kind: "network-meeting",
    state: "published",
    example: false,
    title: "Nätverksträff om trygga platser",
    language: "sv",
    originalLanguage: "sv",
    startsOn: "2027-03-16" as CalendarDate,
    endsOn: "2027-03-16" as CalendarDate,
    startsAt: "09:00" as ClockTime,
    endsAt: "12:00" as ClockTime,
    zone: STOCKHOLM,
    venueName: "Länsstyrelsen i Växjö",
    venueMunicipality: "Växjö",
    modes: ["on-site", "digital"],
    arrangers: ["Länsstyrelsen Kronoberg"],
    counties: ["07" as CountyCode],
    publishedAt: instant(Date.UTC(2027, 0, 11, 8, 30)),
    changedAt: instant(Date.UTC(2027, 0, 14, 13, 5)),
  });
  return { events: [event], next: `${origin}${paths.apiEvents()}?from=2027-03-01&limit=1&after=2027-03-16%2F${slug}` };
}
