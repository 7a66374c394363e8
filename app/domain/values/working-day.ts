import { addDays, isoWeekday, partsOf, calendarDate, type CalendarDate } from "./calendar-date.ts";
import { invariant } from "#domain/invariant.ts";

/**
 * A day on which Swedish authorities work: not a Saturday or a Sunday, not a public holiday (lag 1989:253), and not one
 * of the three eves on which they are closed as on Sundays (semesterlag 1977:480, 3 a §).
 */
export function isWorkingDay(date: CalendarDate): boolean {
  return isoWeekday(date) < 6 && !holidaysOf(partsOf(date).year).has(date);
}

/** The day that lies so many working days before another, which itself isn't counted. */
export function workingDaysBefore(date: CalendarDate, count: number): CalendarDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

function holidaysOf(year: number): ReadonlySet<CalendarDate> {
  const easter = easterSunday(year);
  const midsummer = firstWeekday(day(year, 6, 20), 6);
  const allSaints = firstWeekday(day(year, 10, 31), 6);
  return new Set([
    ...[day(year, 1, 1), day(year, 1, 6), day(year, 5, 1), day(year, 6, 6)],
    ...[-2, 0, 1, 39, 49].map((days) => addDays(easter, days)),
    ...[addDays(midsummer, -1), midsummer, allSaints],
    ...[day(year, 12, 24), day(year, 12, 25), day(year, 12, 26), day(year, 12, 31)],
  ]);
}

/** The anonymous Gregorian algorithm, as J. Meeus gives it. */
function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return day(year, Math.floor(f / 31), (f % 31) + 1);
}

/** The first such weekday on or after a day. */
function firstWeekday(from: CalendarDate, weekday: number): CalendarDate {
  return addDays(from, (weekday - isoWeekday(from) + 7) % 7);
}

function day(year: number, month: number, date: number): CalendarDate {
  const made = calendarDate(year, month, date);
  invariant(made !== null, "a holiday's day exists in every year");
  return made;
}
