import { instant, type Instant } from "#domain/values/instant.ts";

/**
 * The DTSTAMP and LAST-MODIFIED of a version of an entry: the latest of the stored times of change, with a second more for
 * each SEQUENCE. So two versions of one second differ, for there are clients that ignore the second where both are equal.
 */
export function stampedAt(sequence: number, changedAts: readonly [Instant, ...Instant[]]): Instant {
  return instant((Math.floor(Math.max(...changedAts) / SECOND_MS) + sequence) * SECOND_MS);
}

const SECOND_MS = 1_000;
