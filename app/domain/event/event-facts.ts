import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { ParticipationMode } from "./participation-mode.ts";

/** When, where and how: what an event's plan, its page and its invitation all say. What nobody wrote is null. */
export interface EventFacts {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly startsAt: ClockTime | null;
  readonly endsAt: ClockTime | null;
  readonly receivedFrom: ClockTime | null;
  readonly venueName: string | null;
  readonly modes: readonly ParticipationMode[];
  readonly firstCome: boolean;
  readonly lastDay: CalendarDate | null;
}
