import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { SeatPool } from "#domain/registration/seat-pool.ts";
import type { EventId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { preparedStatement, type Reading, type Tx } from "../transaction.ts";

/** What an act does to a pool's counts. What it leaves out stays as it is. */
export interface PoolChange {
  readonly taken?: number;
  readonly kept?: number;
  readonly waiting?: number;
  /** How many numbers it takes. */
  readonly numbers?: number;
}

/** `room`: only where the seats are there. `no-queue`: and only while nobody waits. */
export type PoolGuard = "room" | "no-queue" | "none";

/** Somebody else's claim came in between; the unit is to be run again. */
export class ClaimLost extends Error {
  override readonly name = "ClaimLost";
}

/** An event's pools that are not closed, in the order of their ids, in which they are also changed. */
export async function poolsOfEvent(read: Reading, eventId: EventId): Promise<SeatPool[]> {
  return selectPools(read, { eventId });
}

export async function findPool(read: Reading, id: SeatPoolId): Promise<(SeatPool & { eventId: EventId }) | null> {
  const [pool] = await selectPool(read, { id });
  return pool ?? null;
}

/**
 * Changes a pool's counts in one conditional statement: the one place where a seat is claimed, and what makes two claims
 * for the last one end differently. Gives the last number taken. Throws `ClaimLost` where the guard refuses, for the
 * caller has looked before.
 */
export async function changePool(tx: Tx, id: SeatPoolId, change: PoolChange, guard: PoolGuard): Promise<number> {
  const { taken = 0, kept = 0, waiting = 0, numbers = 0 } = change;
  const values = { id, taken, kept, waiting, numbers };
  const needsRoom = guard === "none" ? 0 : 1;
  // A seat that was kept is there also while a lowered capacity has fewer than are taken and kept together.
  const needsFree = guard !== "none" && taken + kept > 0 ? 1 : 0;
  const needsNoQueue = guard === "no-queue" ? 1 : 0;
  const [changed] = await updatePool(tx, { ...values, needsRoom, needsFree, needsNoQueue });
  if (!changed) throw new ClaimLost(`the pool had no room for ${JSON.stringify(change)}`);
  return changed.counter;
}

export async function setCapacity(tx: Tx, id: SeatPoolId, capacity: number | null): Promise<void> {
  const { seatPool } = tx.tables;
  await tx.update(seatPool).set({ capacity }).where(eq(seatPool.id, id));
}

/** A mode that was closed is opened anew: its numbers go on where they were. */
export async function insertPool(
  tx: Tx,
  pool: Pick<SeatPool, "id" | "mode" | "itemId" | "capacity"> & { readonly eventId: EventId },
): Promise<void> {
  const { seatPool } = tx.tables;
  const { eventId, mode, capacity } = pool;
  if (mode !== null) {
    const opened = await tx
      .update(seatPool)
      .set({ capacity, closedAt: null })
      .where(and(eq(seatPool.eventId, eventId), eq(seatPool.mode, mode), isNotNull(seatPool.closedAt)))
      .returning({ id: seatPool.id });
    if (opened.length > 0) return;
  }
  await tx.insert(seatPool).values({ ...pool, taken: 0, kept: 0, waiting: 0, counter: 0 });
}

/** Those of modes that were closed, for what was done with their seats. */
export async function closedPools(read: Reading, eventId: EventId): Promise<SeatPool[]> {
  const { seatPool } = read.tables;
  return read
    .select(poolColumns(read))
    .from(seatPool)
    .where(and(eq(seatPool.eventId, eventId), isNotNull(seatPool.closedAt)));
}

/** Only while nobody has a seat of it or waits for one: throws `ClaimLost` where somebody has come in between. */
export async function closePool(tx: Tx, id: SeatPoolId, closedAt: Instant): Promise<void> {
  const { seatPool } = tx.tables;
  const closed = await tx
    .update(seatPool)
    .set({ closedAt, kept: 0 })
    .where(and(eq(seatPool.id, id), eq(seatPool.taken, 0), eq(seatPool.waiting, 0), isNull(seatPool.closedAt)))
    .returning({ id: seatPool.id });
  if (closed.length === 0) throw new ClaimLost("somebody has a seat of the pool, or waits for one");
}

export async function deletePool(tx: Tx, id: SeatPoolId): Promise<void> {
  const { seatPool } = tx.tables;
  await tx.delete(seatPool).where(eq(seatPool.id, id));
}

const selectPools = preparedStatement((read: Reading) => {
  const { seatPool } = read.tables;
  return read
    .select(poolColumns(read))
    .from(seatPool)
    .where(and(eq(seatPool.eventId, sql.placeholder("eventId")), isNull(seatPool.closedAt)))
    .orderBy(asc(seatPool.id));
});

const selectPool = preparedStatement((read: Reading) => {
  const { seatPool } = read.tables;
  return read
    .select({ ...poolColumns(read), eventId: seatPool.eventId })
    .from(seatPool)
    .where(eq(seatPool.id, sql.placeholder("id")));
});

const updatePool = preparedStatement((tx: Tx) => {
  const { seatPool: pool } = tx.tables;
  const value = (name: string) => sql.placeholder(name);
  return tx
    .update(pool)
    .set({
      taken: sql`${pool.taken} + ${value("taken")}`,
      kept: sql`${pool.kept} + ${value("kept")}`,
      waiting: sql`${pool.waiting} + ${value("waiting")}`,
      counter: sql`${pool.counter} + ${value("numbers")}`,
    })
    .where(
      sql`${pool.id} = ${value("id")}
        and (${value("needsRoom")} = 0 or ${pool.capacity} is null
          or ${pool.taken} + ${value("taken")} <= ${pool.capacity})
        and (${value("needsFree")} = 0 or ${pool.capacity} is null
          or ${pool.taken} + ${pool.kept} + ${value("taken")} + ${value("kept")} <= ${pool.capacity})
        and (${value("needsNoQueue")} = 0 or ${pool.waiting} = 0)`,
    )
    .returning({ counter: pool.counter });
});

/** A pool's own columns. */
export function poolColumns(read: Reading) {
  const { seatPool } = read.tables;
  return {
    id: seatPool.id,
    mode: seatPool.mode,
    itemId: seatPool.itemId,
    capacity: seatPool.capacity,
    taken: seatPool.taken,
    kept: seatPool.kept,
    waiting: seatPool.waiting,
  };
}
