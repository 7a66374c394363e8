import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { dateIn, instant, startOfWallTime, type Instant, type ZoneName } from "#domain/values/instant.ts";

/** The changes that a day's digest gathers: those made from the first instant, and before the second. */
export interface DigestSpan {
  readonly day: CalendarDate;
  readonly since: Instant;
  readonly until: Instant;
}

/** The digest of today, once it is four in the afternoon where the event is; null before. */
export function digestSpan(zone: ZoneName, now: Instant): DigestSpan | null {
  const day = dateIn(zone, now);
  const moment = startOfWallTime(day, FOUR, zone);
  if (now < moment) return null;
  const first = startOfWallTime(addDays(day, -OLDEST_DAYS), FOUR, zone);
  return { day, since: instant(first - SETTLES_MS), until: instant(moment - SETTLES_MS) };
}

/** What makes a day's digest of an event one, over restarts and workers. */
export function digestKey({ day }: Pick<DigestSpan, "day">): string {
  return `digest:${day}`;
}

/** An older change is no news, though nobody was told of it. */
export const OLDEST_DAYS = 7;
const FOUR = "16:00" as ClockTime;
/** An act is stored a little after its time: one of the last minute comes with the next day's. */
const SETTLES_MS = 60_000;
