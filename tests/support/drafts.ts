import type { DraftEvent, DraftItem } from "#domain/programme/invitation/draft-event.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";

/** A draft that can be published; a test says what it is about. */
export function draftEvent(given: Partial<DraftEvent> = {}): DraftEvent {
  return {
    title: "Nätverksträff om trygga platser",
    date: "2027-03-16" as CalendarDate,
    endDate: "2027-03-16" as CalendarDate,
    startsAt: "09:00" as ClockTime,
    endsAt: "12:00" as ClockTime,
    registrationOpensAt: null,
    venue: "Exempelsalen",
    modes: ["on-site"],
    firstCome: false,
    arrangers: ["Länsstyrelsen Kronoberg"],
    audience: null,
    cost: null,
    lastDay: null,
    contact: null,
    programme: [],
    unsure: [],
    description: null,
    moderators: [],
    ...given,
  };
}

export function draftItem(given: Partial<DraftItem> = {}): DraftItem {
  return {
    date: "2027-03-16" as CalendarDate,
    start: "09:00" as ClockTime,
    end: null,
    endWritten: false,
    kind: "talk",
    title: "Ett föredrag",
    speakers: [],
    description: null,
    moderators: [],
    ...given,
  };
}
