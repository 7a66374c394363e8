import type { EventState } from "#domain/event/event.ts";
import { isOver, type EventSpan } from "#domain/event/event-span.ts";
import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import { startOfDay, startOfWallTime, type Instant } from "#domain/values/instant.ts";
import { workingDaysBefore } from "#domain/values/working-day.ts";

/** The event's own facts that say when one may register. */
export interface WindowFacts extends EventSpan {
  readonly state: EventState;
  /** The last day to register, as the invitation names it. */
  readonly lastDay: CalendarDate | null;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly cutOffAt: Instant | null;
}

/** Why nobody may register now, or that one may. */
export type RegistrationPhase = "not-open-yet" | "open" | "closed" | "over" | "cancelled" | "not-published";

export function registrationPhase(facts: WindowFacts, now: Instant): RegistrationPhase {
  if (facts.state === "draft") return "not-published";
  if (facts.state === "cancelled") return "cancelled";
  if (facts.state === "held" || isOver(facts, now)) return "over";
  if (facts.opensAt !== null && now < facts.opensAt) return "not-open-yet";
  return now < closingMoment(facts) ? "open" : "closed";
}

/** The moment from which nobody may register: as set, the end of the last day as written, or the event's start. */
export function closingMoment(facts: WindowFacts): Instant {
  if (facts.closesAt !== null) return facts.closesAt;
  if (facts.lastDay !== null) return startOfDay(addDays(facts.lastDay, 1), facts.zone);
  return startOfEvent(facts);
}

/** The moment from which no freed seat goes to the waitlist: as set, or two working days before (DOMAIN: Seats). */
export function cutOffMoment(facts: Pick<WindowFacts, "cutOffAt" | "startsOn" | "zone">): Instant {
  return facts.cutOffAt ?? startOfDay(workingDaysBefore(facts.startsOn, CUT_OFF_WORKING_DAYS), facts.zone);
}

/** Withdrawing, and changing to digital, stay open until the event ends (DOMAIN: Seats). */
export function isOpenToChanges(facts: Pick<WindowFacts, "state"> & EventSpan, now: Instant): boolean {
  return facts.state === "published" && !isOver(facts, now);
}

/** Its first minute; its first day where no time is written. */
export function startOfEvent({ startsOn, startsAt, zone }: EventSpan): Instant {
  return startsAt === null ? startOfDay(startsOn, zone) : startOfWallTime(startsOn, startsAt, zone);
}

const CUT_OFF_WORKING_DAYS = 2;
