import type { SeatCount } from "./seat-pool.ts";

/** What it means to have fewer seats than are taken and kept: nobody loses one, and nobody gets one. */
export interface LoweredSeats {
  readonly capacity: number;
  readonly taken: number;
  readonly kept: number;
  readonly waiting: number;
  /** So many more than there are seats. */
  readonly over: number;
}

/** Null where the seats suffice, and where there were no more before. */
export function loweredSeats(pool: SeatCount, capacity: number | null): LoweredSeats | null {
  if (capacity === null || (pool.capacity !== null && pool.capacity <= capacity)) return null;
  const { taken, kept, waiting } = pool;
  const over = taken + kept - capacity;
  return over > 0 ? { capacity, taken, kept, waiting, over } : null;
}

/** What somebody agrees to: this number of seats of that, and no other. */
export const loweredValue = (what: string, { capacity }: Pick<LoweredSeats, "capacity">) => `${what} ${capacity}`;
