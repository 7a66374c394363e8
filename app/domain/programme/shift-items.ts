import { ok, refused, type Result } from "#domain/result.ts";
import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import { minutesOf, timeAt, type ClockTime } from "#domain/values/clock-time.ts";
import { EVENING, isPastMidnight, NIGHT_ENDS } from "./timetable.ts";

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
  /** What would pass midnight may, from an evening into the night after it, or back. */
  readonly pastMidnight?: boolean;
}

export type ShiftRefusal<Item> =
  | { readonly code: "no-such-item" | "no-time" | "minutes-malformed" | "nothing-after" }
  /** These would begin or end past midnight; `mayPass` where that is the night after an evening, and can be asked for. */
  | { readonly code: "past-midnight"; readonly items: readonly Item[]; readonly mayPass: boolean };

/**
 * Moves whatever begins later on the same day, in all tracks, and in the night after its evening, by so many minutes. What
 * has no time has none afterwards; nothing passes midnight unasked, and then nothing at all is moved.
 */
export function shiftItems<Item extends TimedItem>(
  items: readonly Item[],
  { from, alsoThis, minutes, pastMidnight = false }: Shift,
): Result<{ readonly items: readonly Item[]; readonly moved: readonly string[] }, ShiftRefusal<Item>> {
  if (!Number.isInteger(minutes) || minutes === 0 || Math.abs(minutes) >= DAY) {
    return refused({ code: "minutes-malformed" });
  }
  const first = items.find(({ id }) => id === from);
  if (!first) return refused({ code: "no-such-item" });
  if (first.start === null) return refused({ code: "no-time" });
  const begun = momentOf(items, first)!;
  const moves = (item: Item) => {
    const at = momentOf(items, item);
    return at !== null && at.day === begun.day && (item.id === from ? alsoThis : at.minute > begun.minute);
  };
  const moved = items.filter(moves);
  if (moved.length === 0) return refused({ code: "nothing-after" });
  const passing = moved.filter((item) => passage(item, minutes) !== "none");
  const mayPass = passing.every((item) => passage(item, minutes) === "night");
  if (passing.length > 0 && !(pastMidnight && mayPass))
    return refused({ code: "past-midnight", items: passing, mayPass });
  return ok({
    items: items.map((item) => (moves(item) ? { ...item, ...shifted(item, minutes) } : item)),
    moved: moved.map(({ id }) => id),
  });
}

/** When an item begins, in minutes of the day whose programme it belongs to: a night belongs to the evening before it. */
function momentOf(items: readonly TimedItem[], { date, start }: TimedItem) {
  if (start === null) return null;
  const eve = addDays(date, -1);
  const isNight = start <= NIGHT_ENDS && items.some((item) => item.date === eve && (item.start ?? "") >= EVENING);
  return isNight ? { day: eve, minute: minutesOf(start) + DAY } : { day: date, minute: minutesOf(start) };
}

/** Whether an item would begin or end on another day than it does: from an evening into its night, or elsewhere. */
function passage(item: TimedItem, minutes: number): "none" | "night" | "elsewhere" {
  const { start, end } = item;
  const from = minutesOf(start!) + minutes;
  const late = end !== null && end < start!;
  const to = end === null ? from : minutesOf(end) + minutes + (late ? DAY : 0);
  const after = shifted(item, minutes);
  const holds = after.end === null || after.end > after.start! || isPastMidnight(after.start!, after.end);
  // What ends past midnight still does, and what does not still does not.
  if (from >= 0 && from < DAY && to < DAY === !late && (holds || !isPastMidnight(start!, end ?? start!))) return "none";
  const begins = from >= DAY ? isPastMidnight(start!, after.start!) : from >= 0 || isPastMidnight(after.start!, start!);
  return begins && holds ? "night" : "elsewhere";
}

function shifted({ date, start, end }: TimedItem, minutes: number): Pick<TimedItem, "date" | "start" | "end"> {
  const from = start === null ? 0 : minutesOf(start) + minutes;
  const time = (of: ClockTime | null) => of && timeAt((minutesOf(of) + minutes + DAY) % DAY);
  return { date: addDays(date, Math.floor(from / DAY)), start: time(start), end: time(end) };
}

const DAY = 24 * 60;
