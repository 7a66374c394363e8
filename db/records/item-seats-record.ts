import { and, count, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { EventId, ProgrammeItemId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Reading, Tx } from "../transaction.ts";

/** Programme items that are chosen, and by how many: those with a seat, and those who wish for one. */
export interface ChosenItem {
  readonly itemId: ProgrammeItemId;
  readonly poolId: SeatPoolId;
  readonly seats: number;
  readonly wishes: number;
}

export async function chosenItems(read: Reading, eventId: EventId): Promise<ChosenItem[]> {
  const { seatPool: pool, registrationItem: chosen, registration } = read.tables;
  const pools = await read
    .select({ itemId: pool.itemId, poolId: pool.id })
    .from(pool)
    .where(and(eq(pool.eventId, eventId), isNotNull(pool.itemId)))
    .orderBy(pool.id);
  if (pools.length === 0) return [];
  const counts = await read
    .select({
      poolId: chosen.poolId,
      choosers: count(),
      seats: count(chosen.seatNumber),
    })
    .from(chosen)
    .innerJoin(registration, eq(registration.id, chosen.registrationId))
    .where(and(eq(registration.eventId, eventId), sql`${registration.live}`))
    .groupBy(chosen.poolId);
  return pools.map(({ itemId, poolId }) => {
    const counted = counts.find((each) => each.poolId === poolId);
    const seats = counted?.seats ?? 0;
    return { itemId: itemId!, poolId, seats, wishes: (counted?.choosers ?? 0) - seats };
  });
}

/** By how many each two of the items are chosen both. */
export async function choosersOfBoth(read: Reading, poolIds: readonly SeatPoolId[]) {
  const { registrationItem, registration } = read.tables;
  if (poolIds.length < 2) return [];
  const [one, other] = [alias(registrationItem, "one"), alias(registrationItem, "other")];
  return read
    .select({ one: one.poolId, other: other.poolId, people: count() })
    .from(one)
    .innerJoin(other, and(eq(other.registrationId, one.registrationId), gt(other.poolId, one.poolId)))
    .innerJoin(registration, eq(registration.id, one.registrationId))
    .where(and(inArray(one.poolId, [...poolIds]), inArray(other.poolId, [...poolIds]), sql`${registration.live}`))
    .groupBy(one.poolId, other.poolId);
}

/** The items' seats are gone, and the choice of them with them. */
export async function deleteItemPools(tx: Tx, poolIds: readonly SeatPoolId[]): Promise<void> {
  if (poolIds.length === 0) return;
  const { seatPool, registrationItem } = tx.tables;
  await tx.delete(registrationItem).where(inArray(registrationItem.poolId, [...poolIds]));
  await tx.delete(seatPool).where(inArray(seatPool.id, [...poolIds]));
}
