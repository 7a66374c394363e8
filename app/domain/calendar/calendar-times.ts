import { lastMoment, type EventSpan } from "#domain/event/event-span.ts";
import { addDays, partsOf, type CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { isoInstant, startOfWallTime, STOCKHOLM, type Instant } from "#domain/values/instant.ts";

/** "20270504T090000" on Stockholm's wall clock, "20270504T070000Z" elsewhere, or a day. */
export type CalendarTime = string | [year: number, month: number, day: number];

/**
 * From when to when. Days without a time are whole days, and so are several days whose last has no end: an entry of a point
 * in time would stand on the first of them alone. One day whose end nobody wrote has none.
 */
export function calendarTimes(span: EventSpan): { start: CalendarTime; end?: CalendarTime } {
  const { startsOn, endsOn, startsAt, zone } = span;
  const { lastDay, end } = lastMoment(span);
  if (startsAt === null || (end === null && endsOn > startsOn)) {
    return { start: dayOf(startsOn), end: dayOf(addDays(endsOn, 1)) };
  }
  const start = timeOf(startsOn, startsAt, zone);
  if (end === null || (lastDay === startsOn && end === startsAt)) return { start };
  return { start, end: timeOf(lastDay, end, zone) };
}

/** "20270504T070000Z". */
export function calendarInstant(at: Instant): string {
  return isoInstant(at)
    .replace(/\.\d+Z$/, "Z")
    .replace(/[-:]/g, "");
}

function timeOf(date: CalendarDate, time: ClockTime, zone: EventSpan["zone"]): string {
  if (zone !== STOCKHOLM) return calendarInstant(startOfWallTime(date, time, zone));
  return `${date.replaceAll("-", "")}T${time.replace(":", "")}00`;
}

function dayOf(date: CalendarDate): CalendarTime {
  const { year, month, day } = partsOf(date);
  return [year, month, day];
}
