import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { ProgrammeItemId, SeatPoolId } from "#domain/values/identifiers.ts";

/** The seats of a participation mode, or of one programme item, as they stand. */
export interface SeatPool {
  readonly id: SeatPoolId;
  readonly mode: ParticipationMode | null;
  readonly itemId: ProgrammeItemId | null;
  /** Null: as many as come. */
  readonly capacity: number | null;
  /** Seats that somebody has, or has been offered. */
  readonly taken: number;
  /** Free seats that allotments keep for their groups. */
  readonly kept: number;
  /** Registrations on the waitlist, those with an open offer left out. */
  readonly waiting: number;
}

export type SeatCount = Pick<SeatPool, "capacity" | "taken" | "kept" | "waiting">;

/** Seats that nobody has and no allotment keeps; never below zero, though more may be taken than there are. */
export function freeSeats({ capacity, taken, kept }: SeatCount): number {
  return capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken - kept);
}

/** More seats are taken or kept than there are. */
export function isOverfull({ capacity, taken, kept }: SeatCount): boolean {
  return capacity !== null && taken + kept > capacity;
}

/** What a newcomer who is entitled to nothing special may have: none while somebody waits. */
export function seatsForNewcomers(pool: SeatCount): number {
  return pool.waiting > 0 ? 0 : freeSeats(pool);
}
