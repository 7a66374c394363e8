import { type StoredRegistration } from "#db/records/registration-record.ts";
import { headOfWaitlist, partyWaiting } from "#db/records/waitlist-record.ts";
import type { Reading } from "#db/index.ts";
import { lookedAt, turnOf, type Turn } from "#domain/registration/waiting-line.ts";
import type { SeatPoolId } from "#domain/values/identifiers.ts";

/** The first who fit into what is free: one person, or a party that waits as one. */
export async function firstInLine(
  read: Reading,
  poolId: SeatPoolId,
  turn: Turn,
): Promise<readonly StoredRegistration[]> {
  const { allotmentId } = turn;
  const ofAllotment = allotmentId !== undefined && { allotmentId };
  for (const registration of await headOfWaitlist(read, poolId, { ...ofAllotment, limit: lookedAt(turn) })) {
    const { partyId, partyWhole } = registration;
    const unit = partyWhole && partyId !== null ? await partyWaiting(read, partyId, poolId) : [registration];
    const what = turnOf(unit, turn);
    if (what === "fits") return unit;
    if (what === "ends") return [];
  }
  return [];
}
