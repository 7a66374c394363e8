import type { EventChange } from "#domain/event/event-change.ts";
import type { SmallChange } from "#domain/event/small-change.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { MessageKind } from "./message.ts";

/** The kinds of message that go to many at a time. */
export const BROADCAST_KINDS = [
  "event-changed",
  "event-cancelled",
  "event-restored",
  "digest",
  "reminder",
  "from-organiser",
] as const satisfies readonly MessageKind[];

export type BroadcastKind = (typeof BROADCAST_KINDS)[number];

/** Some days before the event, or on the morning of its first day. */
export const REMINDER_OCCASIONS = ["days-before", "morning"] as const;

export interface Reminder {
  readonly occasion: (typeof REMINDER_OCCASIONS)[number];
  /** The event's first day as it was when the reminder was made. */
  readonly startsOn: CalendarDate;
}

export interface OrganiserNote {
  readonly subject: string;
  /** Plain text; an empty line parts paragraphs. */
  readonly text: string;
}

/** Whom a message goes to: those with a seat, those who wait (an offer counts as waiting), in one mode or in any. */
export interface Receivers {
  readonly standing: "seat" | "waiting" | "all";
  readonly mode: ParticipationMode | null;
}

/** What every receiver is told alike. */
export interface BroadcastFacts {
  readonly receivers: Receivers;
  readonly change?: EventChange;
  readonly changes?: readonly SmallChange[];
  readonly reminder?: Reminder;
  readonly note?: OrganiserNote;
}
