import { addDays } from "#domain/values/calendar-date.ts";
import { dateIn, startOfWallTime, timeIn, type Instant, type ZoneName } from "#domain/values/instant.ts";
import type { RegistrationRules } from "./registration-rules.ts";

/** The instant so many days later at the same time by the wall clock, also where the clocks change between the two. */
export function movedMoment(at: Instant | null, days: number, zone: ZoneName): Instant | null {
  return at === null ? null : startOfWallTime(addDays(dateIn(zone, at), days), timeIn(zone, at), zone);
}

/** The rules of a copy that is held so many days later. The meeting's address is the first one's own. */
export function movedRules(rules: RegistrationRules, days: number, zone: ZoneName): RegistrationRules {
  return {
    ...rules,
    opensAt: movedMoment(rules.opensAt, days, zone),
    closesAt: movedMoment(rules.closesAt, days, zone),
    cutOffAt: movedMoment(rules.cutOffAt, days, zone),
    needsDeletedOn: addDays(rules.needsDeletedOn, days),
    peopleDeletedOn: addDays(rules.peopleDeletedOn, days),
    meetingUrl: null,
  };
}
