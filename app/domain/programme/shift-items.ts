import { ok, refused, type Result } from "#domain/result.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { minutesOf, timeAt, type ClockTime } from "#domain/values/clock-time.ts";

interface TimedItem {
  readonly id: string;
  readonly date: CalendarDate;
  readonly start: ClockTime | null;
  /** Only where it was written. */
  readonly end: ClockTime | null;
}

export interface Shift {
  /** The item that it begins at. */
  readonly from: string;
  /** Whether that item is moved too. */
  readonly alsoThis: boolean;
  /** Later; earlier where negative. */
  readonly minutes: number;
}

export type ShiftRefusal<Item> =
  | { readonly code: "no-such-item" | "no-time" | "minutes-malformed" | "nothing-after" }
  /** These would begin or end on another day than they do. */
  | { readonly code: "past-midnight"; readonly items: readonly Item[] };

/**
 * Moves whatever begins later on the same day, in all tracks, by so many minutes. What has no time has none afterwards;
 * nothing is moved past midnight, and then nothing at all.
 */
export function shiftItems<Item extends TimedItem>(
  items: readonly Item[],
  { from, alsoThis, minutes }: Shift,
): Result<{ readonly items: readonly Item[]; readonly moved: readonly string[] }, ShiftRefusal<Item>> {
  if (!Number.isInteger(minutes) || minutes === 0 || Math.abs(minutes) >= DAY) {
    return refused({ code: "minutes-malformed" });
  }
  const first = items.find(({ id }) => id === from);
  if (!first) return refused({ code: "no-such-item" });
  const { date, start } = first;
  if (start === null) return refused({ code: "no-time" });
  const moves = (item: Item) =>
    item.date === date && item.start !== null && (item.id === from ? alsoThis : item.start > start);
  const moved = items.filter(moves);
  if (moved.length === 0) return refused({ code: "nothing-after" });
  const past = moved.filter((item) => leavesTheDay(item, minutes));
  if (past.length > 0) return refused({ code: "past-midnight", items: past });
  return ok({
    items: items.map((item) =>
      moves(item) ? { ...item, start: shifted(item.start, minutes), end: shifted(item.end, minutes) } : item,
    ),
    moved: moved.map(({ id }) => id),
  });
}

/** What ends past midnight has its end in the next day already, and only its start can leave its own. */
function leavesTheDay({ start, end }: TimedItem, minutes: number): boolean {
  const from = minutesOf(start!) + minutes;
  const to = end === null || end < start! ? from : minutesOf(end) + minutes;
  return from < 0 || to >= DAY;
}

function shifted(time: ClockTime | null, minutes: number): ClockTime | null {
  return time === null ? null : timeAt((minutesOf(time) + minutes + DAY) % DAY);
}

const DAY = 24 * 60;
