import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";

/** When an item is, as written. */
export interface ItemTimes {
  readonly date: CalendarDate;
  readonly start: ClockTime | null;
  readonly end: ClockTime | null;
}

/**
 * True where nobody can be at both. What has no start clashes with nothing, for nobody has said when it is; what has no
 * written end goes on until something else begins, and clashes only with what begins as it does.
 */
export function overlap(one: ItemTimes, other: ItemTimes): boolean {
  const [a, b] = [spanOf(one), spanOf(other)];
  if (a === null || b === null) return false;
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/** An end before its start is past midnight. Such texts compare as the moments do. */
function spanOf({ date, start, end }: ItemTimes): { readonly start: string; readonly end: string } | null {
  if (start === null) return null;
  const lastDay = end !== null && end < start ? addDays(date, 1) : date;
  return { start: `${date}T${start}`, end: `${lastDay}T${end ?? start}` };
}
