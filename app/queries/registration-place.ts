import type { Reading } from "#db/index.ts";
import { type StoredRegistration } from "#db/records/registration-record.ts";
import { partyWaiting, placeOnWaitlist } from "#db/records/waitlist-record.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { hasOpenOffer, registrationState, type RegistrationState } from "#domain/registration/registration.ts";
import type { RegistrationEnding } from "#domain/registration/registration.ts";
import type { SeatPool } from "#domain/registration/seat-pool.ts";
import type { Instant } from "#domain/values/instant.ts";

/** What somebody has at an event, in the words of modes. */
export interface RegistrationPlace {
  readonly state: RegistrationState;
  readonly ending: RegistrationEnding | null;
  readonly seat: ParticipationMode | null;
  readonly waitsFor: ParticipationMode | null;
  /** 1 is the head of the list; null while there is an offer. */
  readonly place: number | null;
  /** Waits with those of the same form: all of them get seats, or none. */
  readonly together: boolean;
  /** And they are more than there are seats in all: only an organiser can help. */
  readonly largerThanHouse: boolean;
  /** An offer that can still be taken. */
  readonly offerUntil: Instant | null;
}

export async function placeOf(
  read: Reading,
  registration: StoredRegistration,
  pools: readonly SeatPool[],
  at: Instant,
): Promise<RegistrationPlace> {
  const { waitPoolId, waitNumber, offerUntil } = registration;
  const modeOf = (id: string | null) => pools.find((pool) => pool.id === id)?.mode ?? null;
  const waits = waitPoolId !== null && waitNumber !== null && offerUntil === null;
  const together = waits && registration.partyWhole;
  return {
    state: registrationState(registration),
    ending: registration.ending,
    seat: modeOf(registration.seatPoolId),
    waitsFor: modeOf(waitPoolId),
    together,
    largerThanHouse: together && (await isLargerThanHouse(read, registration, pools)),
    place: waits ? await placeOnWaitlist(read, waitPoolId, waitNumber) : null,
    offerUntil: hasOpenOffer(registration, at) ? offerUntil : null,
  };
}

/** Whether the venue concerns somebody: not one who takes part digitally and waits for nothing else. */
export function comesToVenue({ seat, waitsFor }: RegistrationPlace): boolean {
  return seat !== "digital" || waitsFor === "on-site";
}

async function isLargerThanHouse(
  read: Reading,
  { partyId, waitPoolId }: StoredRegistration,
  pools: readonly SeatPool[],
): Promise<boolean> {
  const capacity = pools.find(({ id }) => id === waitPoolId)?.capacity ?? null;
  if (partyId === null || waitPoolId === null || capacity === null) return false;
  return (await partyWaiting(read, partyId, waitPoolId)).length > capacity;
}
