import { addDays, daysBetween, type CalendarDate } from "#domain/values/calendar-date.ts";
import { minutesOf, timeAt, type ClockTime } from "#domain/values/clock-time.ts";
import { isoAt, instantAt, startOfDay, type ZoneName } from "#domain/values/instant.ts";
import type { ClockChange } from "./clock-change.ts";

/**
 * The days from the first to the last on which the clocks change, told beforehand: what runs in the browser then needs no
 * table of time zones.
 */
export function clockChanges(first: CalendarDate, last: CalendarDate, zone: ZoneName): ClockChange[] {
  const dates = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  return dates.flatMap((date) => {
    const minutes = (startOfDay(addDays(date, 1), zone) - startOfDay(date, zone)) / 60_000;
    return minutes === DAY ? [] : changeOn(date, zone, DAY - minutes);
  });
}

function changeOn(date: CalendarDate, zone: ZoneName, skipped: number): ClockChange[] {
  const times = QUARTERS.map((minute) => timeAt(minute));
  if (skipped > 0) {
    const from = times.find((time) => !instantAt(date, time, zone).ok);
    return from === undefined ? [] : [{ date, what: "skipped", from, to: later(from, skipped) }];
  }
  // The offset that holds from the change on belongs to the second time round; the first is what is meant of a time alone.
  const offset = (time: ClockTime) => isoAt(date, time, zone).slice(19);
  const to = times.find((time, index) => index > 0 && offset(time) !== offset(times[index - 1]!));
  return to === undefined ? [] : [{ date, what: "twice", from: later(to, skipped), to }];
}

function later(time: ClockTime, minutes: number): ClockTime {
  return timeAt(Math.min(DAY - 1, Math.max(0, minutesOf(time) + minutes)));
}

const DAY = 24 * 60;
/** Clocks change on a quarter wherever they do. */
const QUARTERS = Array.from({ length: DAY / 15 }, (_, index) => index * 15);
