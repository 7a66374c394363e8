import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";

/** What a zone's clocks do on a day: the times from the first up to the second do not exist, or exist twice. */
export interface ClockChange {
  readonly date: CalendarDate;
  readonly what: "skipped" | "twice";
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** Whether a time is one that the clocks skip, or show twice, on that day. */
export function isInClockChange(
  change: ClockChange,
  { date, time }: { readonly date: CalendarDate; readonly time: ClockTime | null },
): boolean {
  return time !== null && change.date === date && change.from <= time && time < change.to;
}
