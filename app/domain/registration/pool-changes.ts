import type { Placed } from "./seat-party.ts";
import type { AllotmentId, SeatPoolId } from "#domain/values/identifiers.ts";

/** What placing people does to one pool. */
export interface Claims {
  readonly poolId: SeatPoolId;
  readonly seats: number;
  /** Of the seats, those that allotments had kept. */
  readonly keptSeats: number;
  readonly waits: number;
}

/** What placing people does to each pool, in the order of their ids, in which pools are claimed. */
export function claimsByPool(placed: readonly Placed[]): readonly Claims[] {
  const byPool = new Map<SeatPoolId, { seats: number; keptSeats: number; waits: number }>();
  const of = (poolId: SeatPoolId) => {
    const known = byPool.get(poolId) ?? { seats: 0, keptSeats: 0, waits: 0 };
    byPool.set(poolId, known);
    return known;
  };
  for (const { seat, wait } of placed) {
    if (seat) {
      const claims = of(seat.poolId);
      claims.seats += 1;
      if (seat.allotmentId !== null) claims.keptSeats += 1;
    }
    if (wait) of(wait.poolId).waits += 1;
  }
  return [...byPool]
    .map(([poolId, claims]) => ({ poolId, ...claims }))
    .sort((one, other) => (one.poolId < other.poolId ? -1 : 1));
}

/** How many seats of each allotment the people took. */
export function claimsByAllotment(placed: readonly Placed[]): readonly { id: AllotmentId; seats: number }[] {
  const counts = new Map<AllotmentId, number>();
  for (const { seat } of placed) {
    if (seat?.allotmentId) counts.set(seat.allotmentId, (counts.get(seat.allotmentId) ?? 0) + 1);
  }
  return [...counts].map(([id, seats]) => ({ id, seats })).sort((one, other) => (one.id < other.id ? -1 : 1));
}
