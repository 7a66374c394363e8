import { allotmentsOfPool, findAllotment } from "#db/records/allotment-record.ts";
import { findPool } from "#db/records/seat-pool-record.ts";
import type { Reading, Tx } from "#db/index.ts";
import { isStanding, keptSeats, type Allotment } from "#domain/registration/allotment.ts";
import type { SeatPool } from "#domain/registration/seat-pool.ts";
import type { AllotmentId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { firstInLine } from "./first-in-line.ts";
import { giveSeat, type Serving } from "./give-seat.ts";

/** In one act; the worker goes on where more seats were freed than these. */
const MOST_AT_ONCE = 50;

/**
 * Those for whom seats are kept have their own turn at these, in the order of the list. True where kept seats may be left
 * to give: nobody is given a free one before, for those who wait for kept ones would get it.
 */
export async function serveKeptSeats(tx: Tx, pool: SeatPool, serving: Serving): Promise<boolean> {
  if (pool.kept === 0) return false;
  for (const { id: allotmentId } of (await allotmentsOfPool(tx, pool.id)).filter((each) => isKept(each, serving.at))) {
    for (let served = 0; ; ) {
      if (served >= MOST_AT_ONCE) return true;
      const now = await findPool(tx, pool.id);
      const allotment = await findAllotment(tx, allotmentId);
      if (!now || !allotment) break;
      // Seats below a lowered capacity are nobody's.
      const room = Math.min(
        keptSeats(allotment),
        now.capacity === null ? Number.POSITIVE_INFINITY : now.capacity - now.taken,
      );
      if (room < 1) break;
      const unit = await firstInLine(tx, pool.id, { allotmentId, room, mayPass: serving.rules.smallerPartyPasses });
      if (unit.length === 0) break;
      for (const registration of unit) await giveSeat(tx, now, registration, allotmentId, serving);
      served += unit.length;
    }
  }
  return false;
}

/**
 * The allotments with seats for which somebody waits all the same: a party for which they are too few, or anybody after
 * the cut-off. Whoever comes now, entitled or not, passes none of them.
 */
export async function allotmentsWaitedFor(
  read: Reading,
  pools: readonly SeatPool[],
  allotments: readonly Allotment[],
  at: Instant,
): Promise<ReadonlySet<AllotmentId>> {
  const waitedFor = new Set<AllotmentId>();
  for (const allotment of allotments) {
    const pool = pools.find(({ id }) => id === allotment.poolId);
    if (!pool || pool.waiting === 0 || !isKept(allotment, at)) continue;
    const line = { allotmentId: allotment.id, room: Number.POSITIVE_INFINITY, mayPass: false };
    if ((await firstInLine(read, pool.id, line)).length > 0) waitedFor.add(allotment.id);
  }
  return waitedFor;
}

export function isKept(allotment: Allotment, at: Instant): boolean {
  return isStanding(allotment, at) && keptSeats(allotment) > 0;
}
