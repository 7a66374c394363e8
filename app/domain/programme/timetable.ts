import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
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

/** Where an item stands: in which day's programme, and whether past that day's midnight. */
export interface PlacedStart {
  readonly day: string | number | null;
  readonly night: boolean;
  readonly start: ClockTime | null;
}

/** Times so late that an early one after them belongs to the same programme, past midnight. */
export const EVENING: string = "17:00";
export const NIGHT_ENDS: string = "06:00";

/** No item waits longer for the next later start; the bound keeps the work on endless programmes small. */
const LOOKED_AHEAD = 60;

/**
 * The end of each item, in the programme's order: the one that is written, else the one that follows from the next start.
 */
export function shownTimes(items: readonly WrittenTimes[]): ShownTimes[] {
  const placed = placesOf(items);
  return items.map((item, index) => {
    if (item.end !== null) return { end: item.end, endWritten: true };
    return { end: followingStart(placed, index), endWritten: false };
  });
}

/**
 * The start that ends an item without a written end: the next later start of the same day's programme, which may go on
 * past midnight; items that share a start run side by side and share it. There is none for the last of a day, for an item
 * without a start, and before an item without a time, which shares the span with it.
 */
export function followingStart(items: readonly PlacedStart[], index: number): ClockTime | null {
  const item = items[index];
  if (!item || item.start === null || items[index + 1]?.start === null) return null;
  for (const next of items.slice(index + 1, index + LOOKED_AHEAD)) {
    if (next.day !== item.day) return null;
    if (next.start === null) continue;
    if (next.night === item.night ? next.start > item.start : next.night) return next.start;
  }
  return null;
}

/** Whether a start after another one is past the midnight between them. */
export function isPastMidnight(before: ClockTime, start: ClockTime): boolean {
  return before >= EVENING && start <= NIGHT_ENDS;
}

/** Items with dates; one early on the next day that follows an evening is still the evening's. */
function placesOf(items: readonly WrittenTimes[]): readonly PlacedStart[] {
  let before: { readonly day: CalendarDate | null; readonly night: boolean; readonly start: ClockTime } | null = null;
  return items.map(({ date, start }) => {
    const tomorrow = before !== null && before.day !== null && date === addDays(before.day, 1);
    const night: boolean =
      tomorrow &&
      start !== null &&
      before !== null &&
      (before.night ? start <= NIGHT_ENDS : isPastMidnight(before.start, start));
    const day = night && before !== null ? before.day : date;
    if (start !== null) before = { day, night, start };
    return { day, night, start };
  });
}
