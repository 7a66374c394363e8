import type { Instant } from "#domain/values/instant.ts";
import type { SeatPoolId } from "#domain/values/identifiers.ts";

/** Why a registration is no longer live. */
export const REGISTRATION_ENDINGS = ["withdrawn", "withdrawn-by-organiser", "left-list", "lapsed"] as const;

export type RegistrationEnding = (typeof REGISTRATION_ENDINGS)[number];

/**
 * Where a registration stands: at most one seat, at most one place on a waitlist, and at most one open offer, for the
 * pool that it waits for. Everything else that is said about it is derived.
 */
export interface Standing {
  readonly seatPoolId: SeatPoolId | null;
  readonly waitPoolId: SeatPoolId | null;
  readonly offerUntil: Instant | null;
  readonly ending: RegistrationEnding | null;
}

export type RegistrationState = "confirmed" | "waitlisted" | "offered" | "cancelled" | "lapsed";

/** Who holds a seat is confirmed, whatever else is waited for; of the rest, an open offer counts before a place. */
export function registrationState({ seatPoolId, waitPoolId, offerUntil, ending }: Standing): RegistrationState {
  if (ending !== null) return ending === "lapsed" ? "lapsed" : "cancelled";
  if (seatPoolId !== null) return "confirmed";
  return offerUntil === null || waitPoolId === null ? "waitlisted" : "offered";
}

/** An offer can be taken up to its deadline, which ends it. */
export function hasOpenOffer({ offerUntil }: Pick<Standing, "offerUntil">, at: Instant): boolean {
  return offerUntil !== null && at < offerUntil;
}
