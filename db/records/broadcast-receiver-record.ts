import { and, eq, exists, inArray, isNotNull, max, sql, type SQL } from "drizzle-orm";
import type { BroadcastFacts } from "#domain/registration/broadcast.ts";
import type { BroadcastId, EventId, RegistrationId, SeatPoolId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

/** A moment after every registration of the event so far, and not before now. */
export async function afterAllRegistrations(read: Reading, eventId: EventId, now: Instant): Promise<Instant> {
  const { registration } = read.tables;
  const [row] = await read
    .select({ latest: max(registration.registeredAt) })
    .from(registration)
    .where(eq(registration.eventId, eventId));
  return instant(Math.max(now, (row?.latest ?? 0) + 1));
}

/** Whoever has one of the pools' seats, or wishes for it. */
export async function choosersOf(read: Reading, poolIds: readonly SeatPoolId[]): Promise<RegistrationId[]> {
  if (poolIds.length === 0) return [];
  const { registrationItem, registration } = read.tables;
  const rows = await read
    .selectDistinct({ id: registrationItem.registrationId })
    .from(registrationItem)
    .innerJoin(registration, eq(registration.id, registrationItem.registrationId))
    .where(
      and(inArray(registrationItem.poolId, [...poolIds]), sql`${registration.live}`, isNotNull(registration.personId)),
    );
  return rows.map(({ id }) => id);
}

/** Writes down whom a message goes to, for what tells who they are may go in the same act. */
export async function writeDownReceivers(
  tx: Tx,
  broadcastId: BroadcastId,
  registrationIds: readonly RegistrationId[],
): Promise<void> {
  for (let first = 0; first < registrationIds.length; first += IN_ONE_INSERT) {
    const some = registrationIds.slice(first, first + IN_ONE_INSERT);
    await tx
      .insert(tx.tables.broadcastReceiver)
      .values(some.map((registrationId) => ({ broadcastId, registrationId })));
  }
}

/** True of those who were written down with a message, where it goes to them alone. */
export function isWrittenDown(
  read: Reading,
  { id, facts }: { readonly id: BroadcastId | undefined; readonly facts: BroadcastFacts },
): SQL | undefined {
  if (facts.receivers.writtenDown !== true || id === undefined) return undefined;
  const { registration, broadcastReceiver: receiver } = read.tables;
  const row = read
    .select({ one: sql`1` })
    .from(receiver)
    .where(and(eq(receiver.broadcastId, id), eq(receiver.registrationId, registration.id)));
  return exists(row);
}

/** How many receivers a message turned out to have. */
export async function setReceivers(tx: Tx, id: BroadcastId, receivers: number): Promise<void> {
  const { broadcast } = tx.tables;
  await tx.update(broadcast).set({ receivers }).where(eq(broadcast.id, id));
}

const IN_ONE_INSERT = 1_000;
