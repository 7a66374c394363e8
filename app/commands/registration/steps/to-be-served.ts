import { allotmentsOfPool } from "#db/records/allotment-record.ts";
import { allWaiting } from "#db/records/waitlist-record.ts";
import type { Reading } from "#db/index.ts";
import { servedOf } from "#domain/registration/waiting-line.ts";
import type { SeatPoolId } from "#domain/values/identifiers.ts";
import { isAsked, type ServeStage } from "./give-seat.ts";
import { isKept } from "./serve-kept-seats.ts";
import { servingOf } from "./serve-waitlist.ts";

/** How many of those who wait are to have a pool's free seats, in this act and in those that the worker goes on with. */
export async function toBeServed(
  read: Reading,
  poolId: SeatPoolId,
  stage: ServeStage,
): Promise<{ readonly seated: number; readonly offered: number }> {
  const begun = await servingOf(read, poolId, stage);
  if (begun === null) return { seated: 0, offered: 0 };
  const { pool, serving } = begun;
  const standing = (await allotmentsOfPool(read, poolId)).filter((each) => isKept(each, stage.at));
  const line = await allWaiting(read, poolId);
  const served = servedOf(line, pool, standing, serving.rules.smallerPartyPasses);
  const offered = served.filter((each) => isAsked(each, serving.rules)).length;
  return { seated: served.length - offered, offered };
}
