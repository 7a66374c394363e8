import { itemTimesOfPools } from "#db/records/programme-record.ts";
import type { Reading } from "#db/index.ts";
import { overlap } from "#domain/programme/overlap.ts";
import type { SeatPoolId } from "#domain/values/identifiers.ts";

/** The first of the chosen programme items that is on while one chosen before it is; null where one can be at all. */
export async function itemThatClashes(read: Reading, poolIds: readonly SeatPoolId[]): Promise<SeatPoolId | null> {
  if (poolIds.length < 2) return null;
  const times = await itemTimesOfPools(read, poolIds);
  const chosen = poolIds.flatMap((poolId) => times.find((one) => one.poolId === poolId) ?? []);
  const clashing = chosen.find((one, index) => chosen.slice(0, index).some((other) => overlap(one, other)));
  return clashing?.poolId ?? null;
}
