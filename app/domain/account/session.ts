import { instant, type Instant } from "#domain/values/instant.ts";

/** How somebody signs in: by what was mailed, by their organisation's single sign-on, or by the demo's own link. */
export type SignInWay = "mail" | "single-sign-on" | "demo";

export type SessionEnding = "signed-out" | "revoked" | "replaced" | "account-ended";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A weekend away doesn't end a session; a forgotten one is over within days. */
const LONGEST_IDLE_MS = 3 * DAY_MS;
const LONGEST_MS = 14 * DAY_MS;
/** A cookie that was copied is of no use for longer, where its owner goes on working. */
const ROTATED_AFTER_MS = 60 * MINUTE_MS;
/** How long after a passkey was used, or without any after signing in, one may change which there are (ASVS 5.0, 7.5.1). */
const PROOF_HOLDS_MS = 15 * MINUTE_MS;
/** A page asks for several things at once, some with the cookie from before. */
const EARLIER_HOLDS_MS = MINUTE_MS;
/** To write down each sight of a session would make a write of every page. */
const SEEN_AFTER_MS = 5 * MINUTE_MS;

/** How long a browser keeps the cookie, from the last time that it was given one. */
export const COOKIE_SECONDS = LONGEST_IDLE_MS / 1000;

export interface SessionTimes {
  readonly generation: number;
  readonly rotatedAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  readonly endedAt: Instant | null;
}

export function sessionExpiry(at: Instant): Instant {
  return instant(at + LONGEST_MS);
}

export function isSessionOpen({ seenAt, expiresAt, endedAt }: SessionTimes, at: Instant): boolean {
  return endedAt === null && at < expiresAt && at - seenAt < LONGEST_IDLE_MS;
}

/** Which generations of the cookie hold now: the last one, and for a moment the one before. */
export function generationsThatHold({ generation, rotatedAt }: SessionTimes, at: Instant): readonly number[] {
  return at - rotatedAt < EARLIER_HOLDS_MS ? [generation, generation - 1] : [generation];
}

/**
 * The generation of a cookie that lets one do more than the one before it, which holds not a moment longer: whoever copied
 * that gets nothing of what its owner has proved.
 */
export function raisedGeneration({ generation }: Pick<SessionTimes, "generation">): number {
  return generation + 2;
}

/** Whether somebody has shown just now who they are, and not some days ago in a session that has been left open. */
export function isProofFresh(shownAt: Instant | null, at: Instant): boolean {
  return shownAt !== null && at - shownAt < PROOF_HOLDS_MS;
}

export function isDueToRotate({ rotatedAt }: SessionTimes, at: Instant): boolean {
  return at - rotatedAt >= ROTATED_AFTER_MS;
}

export function isDueToBeSeen({ seenAt }: SessionTimes, at: Instant): boolean {
  return at - seenAt >= SEEN_AFTER_MS;
}
