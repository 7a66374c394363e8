import { dateIn, instant, timeIn, type Instant, type ZoneName } from "#domain/values/instant.ts";
import { isoWeekday, partsOf, type CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "./catalogue.ts";
import { clock, clockInText } from "./clock.ts";

/** Every date and time that a person reads passes through here. */
export { clock, clockInText };

/** "9.00–16.30"; only the start where there is no end. */
export function clockSpan(language: Language, start: ClockTime, end: ClockTime | null): string {
  return [start, ...(end === null ? [] : [end])].map((time) => clockInText(language, time)).join("–");
}

/** "kl. 9.00–16.30" where nothing but the time is told; English needs no word for it: "09:00–16:30". */
export function clockAlone(language: Language, start: ClockTime, end: ClockTime | null): string {
  return beforeClock(language) + clockSpan(language, start, end);
}

/** What stands before such a time. */
export function beforeClock(language: Language): string {
  return language === "sv" ? `${catalogueOf(language).dates.at} ` : "";
}

/** "31 maj 2022". */
export function day(language: Language, date: CalendarDate): string {
  return `${dayAndMonth(language, date)} ${partsOf(date).year}`;
}

/** "tisdag 31 maj 2022". */
export function longDay(language: Language, date: CalendarDate): string {
  return `${weekday(language, date)} ${day(language, date)}`;
}

/** "tisdag 31 maj 2022" for one day; "14–15 november 2023", "31 maj–1 juni 2022" for several. */
export function daySpan(language: Language, from: CalendarDate, to: CalendarDate): string {
  if (from === to) return longDay(language, from);
  const [first, last] = [partsOf(from), partsOf(to)];
  if (first.year !== last.year) return `${day(language, from)} – ${day(language, to)}`;
  if (first.month !== last.month) return `${dayAndMonth(language, from)} – ${day(language, to)}`;
  return `${first.day}–${day(language, to)}`;
}

/** "4 mars 2027 kl. 9.00"; "4 March 2027, 09:00" in English. */
export function moment(language: Language, zone: ZoneName, at: Instant): string {
  const between = language === "sv" ? ` ${beforeClock(language)}` : ", ";
  return day(language, dateIn(zone, at)) + between + clockInText(language, timeIn(zone, at));
}

/** What ends at midnight is told by the day that ends then: "16 februari 2027"; null for what ends at another time. */
export function dayBeforeMidnight(language: Language, zone: ZoneName, at: Instant): string | null {
  return timeIn(zone, at) === "00:00" ? day(language, dateIn(zone, instant(at - 1))) : null;
}

/** "maj 2022". */
export function month(language: Language, date: CalendarDate): string {
  const { year, month: number } = partsOf(date);
  return `${catalogueOf(language).dates.months[number - 1]} ${year}`;
}

/** "31 maj", for where the year stands elsewhere. */
export function dayAndMonth(language: Language, date: CalendarDate): string {
  const { day: number, month: monthNumber } = partsOf(date);
  return `${number} ${catalogueOf(language).dates.months[monthNumber - 1]}`;
}

/** "tis". */
export function shortWeekday(language: Language, date: CalendarDate): string {
  return weekday(language, date).slice(0, 3);
}

/** "maj", "jan": the month in a calendar leaf. */
export function shortMonth(language: Language, date: CalendarDate): string {
  return (catalogueOf(language).dates.months[partsOf(date).month - 1] ?? "").slice(0, 3);
}

export function weekday(language: Language, date: CalendarDate): string {
  return catalogueOf(language).dates.weekdays[isoWeekday(date) - 1] ?? "";
}
