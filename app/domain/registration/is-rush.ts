import type { Instant } from "#domain/values/instant.ts";

const HOUR_MS = 3_600_000;

/**
 * Whether so many may be registering at once that all seats go while one form is being filled in: in the first hour after
 * the opening that people have been told of.
 */
export function isRush(opensAt: Instant | null, at: Instant): boolean {
  return opensAt !== null && at >= opensAt && at < opensAt + HOUR_MS;
}
