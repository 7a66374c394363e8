import type { ProgrammeItemKind, Speaker } from "#domain/programme/programme-item.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";

/**
 * What an invitation says about an event, before a person has looked it over. A fact that is not written is null.
 * The order of the properties is the order in which they are printed.
 */
export interface DraftEvent {
  readonly title: string | null;
  readonly date: CalendarDate | null;
  /** The last day: equal to `date` for an event of one day. */
  readonly endDate: CalendarDate | null;
  readonly startsAt: ClockTime | null;
  readonly endsAt: ClockTime | null;
  /** The time from which people are received that day. */
  readonly registrationOpensAt: ClockTime | null;
  readonly venue: string | null;
  readonly modes: readonly DraftMode[];
  readonly firstCome: boolean;
  readonly arrangers: readonly string[];
  readonly audience: string | null;
  readonly cost: string | null;
  readonly lastDay: CalendarDate | null;
  readonly contact: string | null;
  readonly programme: readonly DraftItem[];
  readonly unsure: readonly UnsureRow[];
  /** Running text that is none of the facts above; paragraphs are parted by a blank line. */
  readonly description: string | null;
  /** Those who lead the whole day; the moderators of one item stand at the item. */
  readonly moderators: readonly Speaker[];
}

export interface DraftItem {
  /** The day of the item; after midnight that is the next one. Null while the event's date is unknown. */
  readonly date: CalendarDate | null;
  readonly start: ClockTime | null;
  readonly end: ClockTime | null;
  /** False for an end that follows from the next start. */
  readonly endWritten: boolean;
  readonly kind: ProgrammeItemKind;
  readonly title: string;
  readonly speakers: readonly Speaker[];
  readonly description: string | null;
  readonly moderators: readonly Speaker[];
}

export const DRAFT_MODES = ["on-site", "digital"] as const;

export type DraftMode = (typeof DRAFT_MODES)[number];

/** Why a line asks for a person's eye. */
export const UNSURE_CODES = [
  "date-without-year",
  "several-dates",
  "weekday-contradicts-date",
  "no-such-date",
  "last-day-in-earlier-year",
  "last-day-after-event",
  "time-outside-programme",
  "time-in-running-text",
  "several-times-on-line",
  "approximate-time",
  "end-before-start",
  "starts-before-previous",
  "item-without-title",
  "title-too-long",
  "speakers-unclear",
  "text-too-long",
] as const;

export type UnsureCode = (typeof UNSURE_CODES)[number];

export interface UnsureRow {
  /** Counted from 1 in the file as it was given. */
  readonly line: number;
  readonly text: string;
  readonly code: UnsureCode;
}
