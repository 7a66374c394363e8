import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";

/** The times of one item as somebody wrote them. */
export interface WrittenTimes {
  readonly date: CalendarDate | null;
  readonly start: ClockTime | null;
  /** Null where no end was written. */
  readonly end: ClockTime | null;
}

export interface ShownTimes {
  readonly end: ClockTime | null;
  /** False for an end that follows from the next start, and is shown as such. */
  readonly endWritten: boolean;
}

/**
 * The end of each item, in the programme's order. One that is not written is the next later start of the same day; items
 * that share a start run side by side and share it. There is none for the last of a day, for an item without a start, and
 * before an item without a time, which shares the span with it.
 */
export function shownTimes(items: readonly WrittenTimes[]): ShownTimes[] {
  return items.map((item, index) => {
    if (item.end !== null) return { end: item.end, endWritten: true };
    return { end: derivedEnd(item, items.slice(index + 1)), endWritten: false };
  });
}

function derivedEnd(item: WrittenTimes, later: readonly WrittenTimes[]): ClockTime | null {
  if (item.start === null) return null;
  for (const next of later) {
    if (next.date !== item.date || next.start === null) return null;
    if (next.start > item.start) return next.start;
    if (next.start < item.start) return null;
  }
  return null;
}
