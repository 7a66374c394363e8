import { and, asc, eq, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import type { AllotmentId, EventId, PartyId, RegistrationId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";
import { selectRegistrations, type StoredRegistration } from "./registration-record.ts";

/** The first who wait for a pool and have no open offer, in the order of their numbers. */
export async function headOfWaitlist(
  read: Reading,
  poolId: SeatPoolId,
  { allotmentId, limit }: { allotmentId?: AllotmentId; limit: number },
): Promise<StoredRegistration[]> {
  const { registration } = read.tables;
  return selectRegistrations(read)
    .where(
      and(
        eq(registration.waitPoolId, poolId),
        isNull(registration.offerUntil),
        ...(allotmentId === undefined ? [] : [eq(registration.waitAllotmentId, allotmentId)]),
      ),
    )
    .orderBy(asc(registration.waitNumber))
    .limit(limit);
}

/** Everybody who waits for a pool and has no open offer. */
export async function allWaiting(read: Reading, poolId: SeatPoolId): Promise<StoredRegistration[]> {
  const { registration } = read.tables;
  return selectRegistrations(read)
    .where(and(eq(registration.waitPoolId, poolId), isNull(registration.offerUntil)))
    .orderBy(asc(registration.waitNumber));
}

/** Says whose kept seats people who wait may have. */
export async function setWaitAllotment(
  tx: Tx,
  ids: readonly RegistrationId[],
  allotmentId: AllotmentId | null,
): Promise<void> {
  const { registration } = tx.tables;
  for (let from = 0; from < ids.length; from += IN_ONE_STATEMENT) {
    await tx
      .update(registration)
      .set({ waitAllotmentId: allotmentId })
      .where(inArray(registration.id, ids.slice(from, from + IN_ONE_STATEMENT)));
  }
}

const IN_ONE_STATEMENT = 500;

/** Those of a party who wait for a pool together; who has left it and joined the list again stands there alone. */
export async function partyWaiting(read: Reading, partyId: PartyId, poolId: SeatPoolId): Promise<StoredRegistration[]> {
  const { registration } = read.tables;
  return selectRegistrations(read)
    .where(
      and(
        eq(registration.partyId, partyId),
        eq(registration.partyWhole, true),
        eq(registration.waitPoolId, poolId),
        isNull(registration.offerUntil),
      ),
    )
    .orderBy(asc(registration.waitNumber));
}

/** 1 is the head of the list. Those with an open offer are no longer on it. */
export async function placeOnWaitlist(read: Reading, poolId: SeatPoolId, waitNumber: number): Promise<number> {
  const { registration } = read.tables;
  const [row] = await read
    .select({ before: sql<number>`count(*)`.mapWith(Number) })
    .from(registration)
    .where(
      and(
        eq(registration.waitPoolId, poolId),
        isNull(registration.offerUntil),
        sql`${registration.waitNumber} < ${waitNumber}`,
      ),
    );
  return (row?.before ?? 0) + 1;
}

/** Offers whose deadline has come, the oldest first; where an event is cancelled nobody is told more of its seats. */
export async function lapsedOffers(read: Reading, at: Instant, limit: number): Promise<StoredRegistration[]> {
  const { registration, event } = read.tables;
  return selectRegistrations(read)
    .innerJoin(event, eq(event.id, registration.eventId))
    .where(
      and(
        ne(event.state, "cancelled"),
        sql`${registration.offerUntil} is not null`,
        sql`${registration.offerUntil} <= ${lower(read, at)}`,
      ),
    )
    .orderBy(asc(registration.offerUntil), asc(registration.id))
    .limit(limit);
}

/** As the column stores it: a number on SQLite, a timestamp on PostgreSQL. */
function lower(read: Reading, at: Instant) {
  return sql.param(at, read.tables.registration.offerUntil);
}

/** Open offers of an event hold until the moment at least. Says which held for less, and until when. */
export async function renewOffersOf(
  tx: Tx,
  eventId: EventId,
  until: Instant,
): Promise<{ readonly id: RegistrationId; readonly was: Instant | null }[]> {
  const { registration } = tx.tables;
  const shorter = and(
    eq(registration.eventId, eventId),
    sql`${registration.offerUntil} is not null`,
    lt(registration.offerUntil, until),
  );
  const renewed = await tx
    .select({ id: registration.id, was: registration.offerUntil })
    .from(registration)
    .where(shorter);
  if (renewed.length > 0) await tx.update(registration).set({ offerUntil: until }).where(shorter);
  return renewed;
}
