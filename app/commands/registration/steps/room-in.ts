import { allotmentsOfPool } from "#db/records/allotment-record.ts";
import type { Reading } from "#db/index.ts";
import { isEntitled, isStanding, keptSeats, type Allotment } from "#domain/registration/allotment.ts";
import { seatsForNewcomers, type SeatPool } from "#domain/registration/seat-pool.ts";
import type { Instant } from "#domain/values/instant.ts";
import { applicantOf } from "./applicant-of.ts";
import type { Changing } from "./changing.ts";
import { allotmentsWaitedFor } from "./serve-kept-seats.ts";

/** What a pool has for somebody who is registered already. */
export interface RoomIn {
  readonly hasRoom: boolean;
  /** The allotment whose seat it would be. */
  readonly kept: Allotment | null;
  /** The allotment whose next free seat the person may have, where there is none now. */
  readonly entitling: Allotment | null;
}

export async function roomIn(
  read: Reading,
  pool: SeatPool,
  registration: Changing["registration"],
  at: Instant,
): Promise<RoomIn> {
  const applicant = await applicantOf(read, registration);
  const entitling = (await allotmentsOfPool(read, pool.id)).filter(
    (each) => isStanding(each, at) && isEntitled(each, applicant),
  );
  const waitedFor = await allotmentsWaitedFor(read, [pool], entitling, at);
  const kept = entitling.find((each) => keptSeats(each) > 0 && !waitedFor.has(each.id)) ?? null;
  const hasRoom = kept ? pool.capacity === null || pool.taken < pool.capacity : seatsForNewcomers(pool) > 0;
  return { hasRoom, kept: hasRoom ? kept : null, entitling: entitling[0] ?? null };
}
