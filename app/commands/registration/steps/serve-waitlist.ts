import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { findPool } from "#db/records/seat-pool-record.ts";
import type { Tx } from "#db/index.ts";
import { cutOffMoment, isOpenToChanges } from "#domain/registration/registration-window.ts";
import { freeSeats } from "#domain/registration/seat-pool.ts";
import type { SeatPoolId } from "#domain/values/identifiers.ts";
import { firstInLine } from "./first-in-line.ts";
import { giveSeat, type ServeStage } from "./give-seat.ts";
import { serveKeptSeats } from "./serve-kept-seats.ts";

/** In one act; the worker goes on where more seats were freed than these. */
const MOST_AT_ONCE = 50;

/**
 * Gives a pool's free seats to those who wait, in order: at once, or as an offer where the event says so or where the
 * person holds another seat, for nobody is moved without being asked. After the cut-off nobody is served. True where
 * seats may be left to give.
 */
export async function serveWaitlist(tx: Tx, poolId: SeatPoolId, stage: ServeStage): Promise<boolean> {
  const first = await findPool(tx, poolId);
  if (!first || first.mode === null || first.waiting === 0) return false;
  const event = await eventForRegistration(tx, first.eventId);
  if (!event?.rules || !isOpenToChanges(event, stage.at)) return false;
  const cutOff = cutOffMoment({ ...event, cutOffAt: event.rules.cutOffAt });
  if (stage.at >= cutOff) return false;
  const serving = { ...stage, rules: event.rules, cutOff };
  await serveKeptSeats(tx, first, serving);
  for (let served = 0; served < MOST_AT_ONCE; ) {
    const pool = await findPool(tx, poolId);
    if (!pool || pool.waiting === 0 || freeSeats(pool) < 1) return false;
    const line = { room: freeSeats(pool), mayPass: event.rules.smallerPartyPasses };
    const unit = await firstInLine(tx, pool.id, line);
    if (unit.length === 0) return false;
    for (const registration of unit) await giveSeat(tx, pool, registration, null, serving);
    served += unit.length;
  }
  return true;
}
