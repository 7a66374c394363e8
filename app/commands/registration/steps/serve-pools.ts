import type { Tx } from "#db/index.ts";
import type { SeatPoolId } from "#domain/values/identifiers.ts";
import type { ServeStage } from "./give-seat.ts";
import { serveWaitlist } from "./serve-waitlist.ts";

/** Serves the waitlists of the pools that an act has changed, in the order of their ids. */
export async function servePools(tx: Tx, poolIds: readonly (SeatPoolId | null)[], stage: ServeStage): Promise<void> {
  const ids = new Set(poolIds.filter((id) => id !== null));
  for (const id of [...ids].sort()) await serveWaitlist(tx, id, stage);
}
