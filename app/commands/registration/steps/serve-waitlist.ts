import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { findPool } from "#db/records/seat-pool-record.ts";
import type { Reading, Tx } from "#db/index.ts";
import { cutOffMoment, isOpenToChanges } from "#domain/registration/registration-window.ts";
import { freeSeats, type SeatPool } from "#domain/registration/seat-pool.ts";
import type { SeatPoolId } from "#domain/values/identifiers.ts";
import { firstInLine } from "./first-in-line.ts";
import { giveSeat, type ServeStage, type Serving } from "./give-seat.ts";
import { serveKeptSeats } from "./serve-kept-seats.ts";

/** In one act; the worker goes on where more seats were freed than these. */
const MOST_AT_ONCE = 50;

/**
 * Gives a pool's free seats to those who wait, in order: at once, or as an offer where the event says so or where the
 * person holds another seat, for nobody is moved without being asked. After the cut-off nobody is served. True where
 * seats may be left to give.
 */
export async function serveWaitlist(tx: Tx, poolId: SeatPoolId, stage: ServeStage): Promise<boolean> {
  const begun = await servingOf(tx, poolId, stage);
  if (begun === null) return false;
  const { serving } = begun;
  if (await serveKeptSeats(tx, begun.pool, serving)) return true;
  for (let served = 0; served < MOST_AT_ONCE; ) {
    const pool = await findPool(tx, poolId);
    if (!pool || pool.waiting === 0 || freeSeats(pool) < 1) return false;
    const line = { room: freeSeats(pool), mayPass: serving.rules.smallerPartyPasses };
    const unit = await firstInLine(tx, pool.id, line);
    if (unit.length === 0) return false;
    for (const registration of unit) await giveSeat(tx, pool, registration, null, serving);
    served += unit.length;
  }
  return true;
}

/** Null where nobody is served: nobody waits, or the event's rules or the time are against it. */
export async function servingOf(
  read: Reading,
  poolId: SeatPoolId,
  stage: ServeStage,
): Promise<{ readonly pool: SeatPool; readonly serving: Serving } | null> {
  const pool = await findPool(read, poolId);
  if (!pool || pool.mode === null || pool.waiting === 0) return null;
  const event = await eventForRegistration(read, pool.eventId);
  if (!event?.rules || !isOpenToChanges(event, stage.at)) return null;
  const cutOff = cutOffMoment({ ...event, cutOffAt: event.rules.cutOffAt });
  return stage.at >= cutOff ? null : { pool, serving: { ...stage, rules: event.rules, cutOff } };
}
