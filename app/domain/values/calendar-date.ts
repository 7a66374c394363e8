/** A day in the Gregorian calendar, "2022-05-31", without time or zone. Sorts as text. */
export type CalendarDate = string & { readonly __calendarDate: true };

/** Refuses days that do not exist, such as 31 June. Years 1900 to 2199. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as CalendarDate;
}

/** Accepts only the stored form, "2022-05-31". */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Whole days later (or earlier, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(epochDay(date) * DAY_MS + days * DAY_MS).toISOString().slice(0, 10) as CalendarDate;
}

/** The same day and month a year later; 28 February after a leap day. */
export function sameDayNextYear(date: CalendarDate): CalendarDate {
  const { year } = partsOf(date);
  return `${year + 1}${date.slice(4).replace("-02-29", "-02-28")}` as CalendarDate;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return epochDay(to) - epochDay(from);
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function isoWeekday(date: CalendarDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

const DAY_MS = 86_400_000;

function epochDay(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
