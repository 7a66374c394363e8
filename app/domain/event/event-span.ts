import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { startOfDay, startOfWallTime, type Instant, type ZoneName } from "#domain/values/instant.ts";

/** From the first day to the last, on the wall clock of the event's zone. */
export interface EventSpan {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly startsAt: ClockTime | null;
  readonly endsAt: ClockTime | null;
  readonly zone: ZoneName;
}

/** Over once its written end has passed; where no end is written, once its last day has. */
export function isOver(span: EventSpan, now: Instant): boolean {
  const { lastDay, end } = lastMoment(span);
  const over = end === null ? startOfDay(addDays(lastDay, 1), span.zone) : startOfWallTime(lastDay, end, span.zone);
  return now >= over;
}

/** An evening that ends "01.00" ends on the day after. */
export function lastMoment({ startsOn, endsOn, startsAt, endsAt }: Omit<EventSpan, "zone">): {
  lastDay: CalendarDate;
  end: ClockTime | null;
} {
  const pastMidnight = startsOn === endsOn && startsAt !== null && endsAt !== null && endsAt < startsAt;
  return { lastDay: pastMidnight ? addDays(endsOn, 1) : endsOn, end: endsAt };
}
