import type { CalendarEntry } from "#domain/calendar/calendar-entry.ts";
import type { EventPlace } from "#domain/event/event-change.ts";
import type { EventState } from "#domain/event/event.ts";
import { venueLine } from "#domain/event/venue-line.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clockAlone, daySpan } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";

interface ToldEvent extends EventPlace {
  readonly slug: string;
  readonly state: EventState;
  readonly example: boolean;
  readonly title: string;
  readonly description: string | null;
}

/** What any calendar says of an event, in words. */
export function eventEntry(
  event: ToldEvent,
  language: Language,
  origin: string,
): Pick<CalendarEntry, "span" | "title" | "description" | "location" | "url"> {
  const { events, modes, calendar, messages } = catalogueOf(language);
  const { startsOn, endsOn, startsAt, endsAt, zone } = event;
  const url = origin + paths.event(language, event.slug);
  // Shown as whole days, for its last has no end: then the time stands in words.
  const begins = startsAt !== null && endsAt === null && endsOn > startsOn;
  const when = begins ? `${daySpan(language, startsOn, endsOn)}, ${clockAlone(language, startsAt, null)}` : null;
  const said = [event.example ? events.example : null, when, event.description, `${calendar.page}\n${url}`];
  const onlyDigital = event.modes.length > 0 && !event.modes.includes("on-site");
  return {
    span: { startsOn, endsOn, startsAt, endsAt, zone },
    title: event.state === "cancelled" ? messages.cancelledEvent(event.title) : event.title,
    description: said.filter((part) => part !== null).join("\n\n"),
    location: venueLine(event) ?? (onlyDigital ? modes.digital : null),
    url,
  };
}
