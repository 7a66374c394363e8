import { type StoredRegistration } from "#db/records/registration-record.ts";
import { headOfWaitlist, partyWaiting } from "#db/records/waitlist-record.ts";
import type { Reading } from "#db/index.ts";
import type { AllotmentId, SeatPoolId } from "#domain/values/identifiers.ts";

/** How far down the list a smaller party is looked for, where the event lets it pass. */
const LOOKED_AT = 50;

interface Line {
  /** Those alone who wait for the seats of an allotment. */
  readonly allotmentId?: AllotmentId;
  readonly room: number;
  /** A party that fits may pass a larger one that waits before it. */
  readonly mayPass: boolean;
}

/**
 * The first who fit into what is free: one person, or a party that waits as one. A party of which the allotment is not for
 * everybody has its turn with all the others.
 */
export async function firstInLine(
  read: Reading,
  poolId: SeatPoolId,
  { allotmentId, room, mayPass }: Line,
): Promise<readonly StoredRegistration[]> {
  const ofAllotment = allotmentId !== undefined;
  const limit = mayPass || ofAllotment ? LOOKED_AT : 1;
  const waiting = await headOfWaitlist(read, poolId, { ...(ofAllotment && { allotmentId }), limit });
  for (const registration of waiting) {
    const { partyId, partyWhole } = registration;
    const unit = partyWhole && partyId !== null ? await partyWaiting(read, partyId, poolId) : [registration];
    if (ofAllotment && !unit.every(({ waitAllotmentId }) => waitAllotmentId === allotmentId)) continue;
    if (unit.length <= room) return unit;
    if (!mayPass) return [];
  }
  return [];
}
