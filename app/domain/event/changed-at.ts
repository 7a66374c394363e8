import { instant, type Instant } from "#domain/values/instant.ts";

/**
 * The time of a change, later than the one before by a second or more, whatever the clock says: calendars compare whole
 * seconds, and ignore a version that isn't later (RFC 5546, 2.1.5).
 */
export function changedAt(before: Instant, now: Instant): Instant {
  return instant(Math.max(now, before + 1_000));
}
