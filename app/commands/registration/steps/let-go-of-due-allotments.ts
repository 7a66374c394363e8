import { markFallenBack } from "#db/records/allotment-record.ts";
import { changePool } from "#db/records/seat-pool-record.ts";
import type { Tx } from "#db/index.ts";
import { isStanding, keptSeats, type Allotment } from "#domain/registration/allotment.ts";
import type { Instant } from "#domain/values/instant.ts";

/** Seats that were kept until now fall back to all; who has one of them keeps it. Gives the allotments that stand. */
export async function letGoOfDueAllotments(
  tx: Tx,
  allotments: readonly Allotment[],
  at: Instant,
): Promise<readonly Allotment[]> {
  const standing: Allotment[] = [];
  for (const allotment of allotments) {
    if (isStanding(allotment, at)) standing.push(allotment);
    if (allotment.fellBackAt !== null || isStanding(allotment, at)) continue;
    await markFallenBack(tx, allotment.id, at);
    await changePool(tx, allotment.poolId, { kept: -keptSeats(allotment) }, "none");
  }
  return standing;
}
