import { and, asc, count, desc, eq, gte, gt, inArray, isNotNull, isNull, max, or, sql } from "drizzle-orm";
import type { SeatPool } from "#domain/registration/seat-pool.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EventId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";
import { poolColumns } from "./seat-pool-record.ts";

/** Pools with seats to give and people who wait, at events that are not past. */
export async function poolsToServe(read: Reading, today: CalendarDate): Promise<SeatPoolId[]> {
  const { seatPool, event } = read.tables;
  const rows = await read
    .select({ id: seatPool.id })
    .from(seatPool)
    .innerJoin(event, eq(event.id, seatPool.eventId))
    .where(
      and(
        gt(seatPool.waiting, 0),
        eq(event.state, "published"),
        gte(event.endsOn, today),
        or(
          isNull(seatPool.capacity),
          sql`${seatPool.taken} + ${seatPool.kept} < ${seatPool.capacity}`,
          gt(seatPool.kept, 0),
        ),
      ),
    )
    .orderBy(asc(seatPool.id))
    .limit(MOST_POOLS);
  return rows.map(({ id }) => id);
}

export interface CountedPool extends SeatPool {
  readonly slug: string;
  readonly counter: number;
}

/** Every pool as it is stored; of one event where one is named. */
export async function storedPools(read: Reading, eventId: EventId | null): Promise<CountedPool[]> {
  const { seatPool, event } = read.tables;
  return read
    .select({
      ...poolColumns(read),
      counter: seatPool.counter,
      slug: event.slug,
    })
    .from(seatPool)
    .innerJoin(event, eq(event.id, seatPool.eventId))
    .where(eventId === null ? undefined : eq(seatPool.eventId, eventId))
    .orderBy(asc(event.slug), asc(seatPool.id));
}

/** Seats by pool, as the registrations say. */
export async function seatsByPool(read: Reading) {
  const { registration } = read.tables;
  return read
    .select({
      poolId: registration.seatPoolId,
      rows: count(),
      live: count(sql`case when ${registration.live} then 1 end`),
    })
    .from(registration)
    .where(isNotNull(registration.seatPoolId))
    .groupBy(registration.seatPoolId);
}

/** Places and open offers by pool, as the registrations say. */
export async function placesByPool(read: Reading) {
  const { registration } = read.tables;
  return read
    .select({
      poolId: registration.waitPoolId,
      waiting: count(sql`case when ${registration.offerUntil} is null then 1 end`),
      offered: count(registration.offerUntil),
      rows: count(),
      live: count(sql`case when ${registration.live} then 1 end`),
    })
    .from(registration)
    .where(isNotNull(registration.waitPoolId))
    .groupBy(registration.waitPoolId);
}

/** Seats of programme items by pool. */
export async function itemSeatsByPool(read: Reading) {
  const { registrationItem: item } = read.tables;
  return read
    .select({ poolId: item.poolId, rows: count() })
    .from(item)
    .where(isNotNull(item.seatNumber))
    .groupBy(item.poolId);
}

/** Claims by pool, of seats, places and items together, for a pool gives each of its numbers once. */
export async function numbersByPool(read: Reading) {
  const { registration, registrationItem: item } = read.tables;
  const claims = read
    .select({ poolId: registration.seatPoolId, number: registration.seatNumber })
    .from(registration)
    .where(isNotNull(registration.seatPoolId))
    .unionAll(
      read
        .select({ poolId: registration.waitPoolId, number: registration.waitNumber })
        .from(registration)
        .where(isNotNull(registration.waitPoolId)),
    )
    .unionAll(
      read
        .select({ poolId: sql<SeatPoolId | null>`${item.poolId}`, number: item.seatNumber })
        .from(item)
        .where(isNotNull(item.seatNumber)),
    )
    .as("claims");
  return read
    .select({
      poolId: claims.poolId,
      rows: count(),
      numbers: sql<number>`count(distinct ${claims.number})`.mapWith(Number),
      highest: max(claims.number),
    })
    .from(claims)
    .groupBy(claims.poolId);
}

/** Seats and open offers by allotment. */
export async function takenByAllotment(read: Reading) {
  const { registration } = read.tables;
  const seats = await read
    .select({ allotmentId: registration.seatAllotmentId, rows: count() })
    .from(registration)
    .where(isNotNull(registration.seatAllotmentId))
    .groupBy(registration.seatAllotmentId);
  const offers = await read
    .select({ allotmentId: registration.waitAllotmentId, rows: count() })
    .from(registration)
    .where(and(isNotNull(registration.waitAllotmentId), isNotNull(registration.offerUntil)))
    .groupBy(registration.waitAllotmentId);
  return [...seats, ...offers];
}

export async function storedAllotments(read: Reading) {
  const { allotment } = read.tables;
  return read
    .select({
      id: allotment.id,
      poolId: allotment.poolId,
      name: allotment.name,
      seats: allotment.seats,
      taken: allotment.taken,
      fellBackAt: allotment.fellBackAt,
    })
    .from(allotment)
    .orderBy(asc(allotment.id));
}

/** Registrations that say they are live and have nothing, or have something and say they are not. */
export async function contradictions(read: Reading, limit: number) {
  const { registration, event } = read.tables;
  const has = sql`(${registration.seatPoolId} is not null or ${registration.waitPoolId} is not null)`;
  return read
    .select({ id: registration.id, slug: event.slug, live: registration.live })
    .from(registration)
    .innerJoin(event, eq(event.id, registration.eventId))
    .where(sql`(${registration.live} and not ${has}) or (not ${registration.live} and ${has})`)
    .orderBy(asc(registration.id))
    .limit(limit);
}

export async function noteSeatCheck(tx: Tx, at: Instant, differences: number): Promise<void> {
  const { seatCheck } = tx.tables;
  await tx
    .insert(seatCheck)
    .values({ id: THE_ROW, at, differences })
    .onConflictDoUpdate({ target: seatCheck.id, set: { at, differences } });
}

export async function latestSeatCheck(read: Reading): Promise<{ at: Instant; differences: number } | null> {
  const { seatCheck } = read.tables;
  const [row] = await read.select({ at: seatCheck.at, differences: seatCheck.differences }).from(seatCheck);
  return row ?? null;
}

const MOST_POOLS = 500;
const THE_ROW = "latest";

/** The pools of several events, on site before digital. */
export async function poolsOfEvents(read: Reading, eventIds: readonly EventId[]) {
  const { seatPool } = read.tables;
  if (eventIds.length === 0) return [];
  return read
    .select({ ...poolColumns(read), eventId: seatPool.eventId })
    .from(seatPool)
    .where(and(inArray(seatPool.eventId, [...eventIds]), isNull(seatPool.closedAt)))
    .orderBy(asc(seatPool.eventId), desc(seatPool.mode), asc(seatPool.id));
}
