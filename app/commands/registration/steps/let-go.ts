import { changeAllotment, findAllotment } from "#db/records/allotment-record.ts";
import type { StoredRegistration } from "#db/records/registration-record.ts";
import { changePool } from "#db/records/seat-pool-record.ts";
import type { Tx } from "#db/index.ts";
import type { AllotmentId, SeatPoolId } from "#domain/values/identifiers.ts";

type Held = Pick<
  StoredRegistration,
  "seatPoolId" | "seatAllotmentId" | "waitPoolId" | "waitAllotmentId" | "offerUntil"
>;

/** What a registration is without a seat. */
export const NO_SEAT = { seatPoolId: null, seatNumber: null, seatAllotmentId: null } as const;
/** And without a place on a waitlist. */
export const NO_PLACE = {
  waitPoolId: null,
  waitNumber: null,
  waitAllotmentId: null,
  offeredAt: null,
  offerUntil: null,
} as const;

/** Gives a seat back to the pool, or to the allotment that it was kept by. */
export async function letGoOfSeat(tx: Tx, { seatPoolId, seatAllotmentId }: Held): Promise<void> {
  if (seatPoolId !== null) await giveBack(tx, seatPoolId, seatAllotmentId);
}

/** Leaves the waitlist; an open offer's seat goes back. */
export async function letGoOfPlace(tx: Tx, { waitPoolId, waitAllotmentId, offerUntil }: Held): Promise<void> {
  if (waitPoolId === null) return;
  if (offerUntil === null) await changePool(tx, waitPoolId, { waiting: -1 }, "none");
  else await giveBack(tx, waitPoolId, waitAllotmentId);
}

async function giveBack(tx: Tx, poolId: SeatPoolId, allotmentId: AllotmentId | null): Promise<void> {
  const allotment = allotmentId === null ? null : await findAllotment(tx, allotmentId);
  if (!allotment) return void (await changePool(tx, poolId, { taken: -1 }, "none"));
  await changeAllotment(tx, allotment.id, -1);
  // Of an allotment with more taken than it has now, what comes back is nobody's to keep.
  const kept = allotment.fellBackAt === null && allotment.taken <= allotment.seats ? 1 : 0;
  await changePool(tx, poolId, { taken: -1, kept }, "none");
}
