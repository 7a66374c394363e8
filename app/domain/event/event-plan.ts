import type { ProgrammeItemKind, Speaker } from "#domain/programme/programme-item.ts";
import type { DraftEvent, DraftItem } from "#domain/programme/invitation/draft-event.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { daysBetween } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { instantAt, type ZoneName } from "#domain/values/instant.ts";
import type { EventFacts } from "./event-facts.ts";
import type { EventText } from "./event-text.ts";

/** What can be published of a draft: the same facts, with those in place that an event can't be without. */
export interface EventPlan extends EventFacts {
  readonly text: EventText;
  readonly arrangers: readonly string[];
  readonly items: readonly PlannedItem[];
}

export interface PlannedItem {
  readonly date: CalendarDate;
  readonly start: ClockTime | null;
  /** Only where it was written. */
  readonly end: ClockTime | null;
  readonly kind: ProgrammeItemKind;
  readonly title: string;
  readonly description: string | null;
  readonly speakers: readonly Speaker[];
  readonly moderators: readonly Speaker[];
}

export type PlanRefusal =
  | "no-title"
  | "no-date"
  | "ends-before-it-starts"
  | "lasts-too-long"
  | "time-skipped-by-clocks";

/** No event of the domain lasts longer; a longer one is a slip in a year. */
export const MOST_DAYS = 60;

/** What stands between a draft and its publication is named; nothing that was left open is filled in. */
export function eventPlan(draft: DraftEvent, zone: ZoneName): Result<EventPlan, PlanRefusal> {
  const { title, date } = draft;
  if (title === null) return refused("no-title");
  if (date === null) return refused("no-date");
  const endsOn = draft.endDate ?? date;
  if (endsOn < date) return refused("ends-before-it-starts");
  if (endsOn === date && draft.startsAt && draft.endsAt && draft.endsAt < draft.startsAt && !endsAfterMidnight(draft)) {
    return refused("ends-before-it-starts");
  }
  if (daysBetween(date, endsOn) >= MOST_DAYS) return refused("lasts-too-long");
  const items = draft.programme.map((item) => plannedItem(item, date));
  const starts = [{ date, start: draft.startsAt }, ...items];
  if (starts.some((at) => at.start !== null && !instantAt(at.date, at.start, zone).ok)) {
    return refused("time-skipped-by-clocks");
  }
  return ok({
    text: {
      title,
      description: draft.description,
      audience: draft.audience,
      cost: draft.cost,
      contact: draft.contact,
      access: null,
    },
    startsOn: date,
    endsOn,
    startsAt: draft.startsAt,
    endsAt: draft.endsAt,
    receivedFrom: draft.registrationOpensAt,
    venueName: draft.venue,
    modes: draft.modes,
    firstCome: draft.firstCome,
    lastDay: draft.lastDay,
    arrangers: draft.arrangers,
    items,
  });
}

function plannedItem(item: DraftItem, eventDate: CalendarDate): PlannedItem {
  return {
    date: item.date ?? eventDate,
    start: item.start,
    end: item.endWritten ? item.end : null,
    kind: item.kind,
    title: item.title,
    description: item.description,
    speakers: item.speakers,
    moderators: item.moderators,
  };
}

/** A late evening ends "01.00" without anybody writing the next day's date; only a programme or a late start tells. */
function endsAfterMidnight(draft: DraftEvent): boolean {
  return (
    draft.programme.some((item) => item.date !== null && draft.date !== null && item.date > draft.date) ||
    (draft.startsAt ?? "") >= "15:00"
  );
}
