import type { PublishedEvent } from "#domain/event/published-event.ts";
import { shownTimes } from "#domain/programme/timetable.ts";
import type { DraftEvent } from "#domain/programme/invitation/draft-event.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { grouped } from "#domain/values/grouped.ts";
import { draftEvent } from "./drafts.ts";

/** The event that a draft becomes when it is published, as its invitation is given it. */
export function invitedEvent(given: Partial<DraftEvent> = {}, changed: Partial<PublishedEvent> = {}): PublishedEvent {
  const draft = draftEvent(given);
  const { title, description, audience, cost, contact } = draft;
  const startsOn = draft.date as CalendarDate;
  const times = shownTimes(draft.programme.map((item) => ({ ...item, end: item.endWritten ? item.end : null })));
  const items = draft.programme.map((item, index) => ({
    ...item,
    ...times[index]!,
    ...{ track: null, place: null, notStreamed: false, recorded: false, material: null },
    date: item.date ?? startsOn,
    text: { language: "sv" as const, text: { title: item.title, description: item.description } },
  }));
  return {
    kind: "conference",
    state: "published",
    example: false,
    text: {
      ...{ language: "sv", borrowed: [] },
      text: { title: title ?? "", description, audience, cost, contact, access: null },
    },
    language: "sv",
    startsOn,
    endsOn: draft.endDate ?? startsOn,
    startsAt: draft.startsAt,
    endsAt: draft.endsAt,
    receivedFrom: draft.registrationOpensAt,
    venueName: draft.venue,
    venueMunicipality: null,
    modes: draft.modes,
    firstCome: draft.firstCome,
    lastDay: draft.lastDay,
    registryNumber: null,
    arrangers: draft.arrangers.map((written) => ({ written, host: false })),
    edition: null,
    days: [...grouped(items, (item) => item.date)].map(([date, ofDay]) => ({ date, items: ofDay })),
    ...changed,
  };
}
