import { findPool } from "#db/records/seat-pool-record.ts";
import type { Reading } from "#db/index.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { SeatPoolId } from "#domain/values/identifiers.ts";

/** The mode of a seat, or of what is waited for. */
export async function seatOf(read: Reading, poolId: SeatPoolId | null): Promise<ParticipationMode | null> {
  return poolId === null ? null : ((await findPool(read, poolId))?.mode ?? null);
}
