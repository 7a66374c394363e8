import { eq, isNotNull, notInArray } from "drizzle-orm";
import type { CalendarFeedId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

/** A participant's own calendar address. Its token is derived from the id and the generation. */
export interface CalendarFeed {
  readonly id: CalendarFeedId;
  readonly participantKey: string;
  readonly generation: number;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

export async function feedOf(read: Reading, participantKey: string): Promise<CalendarFeed | null> {
  const { calendarFeed } = read.tables;
  const [row] = await read.select().from(calendarFeed).where(eq(calendarFeed.participantKey, participantKey));
  return row ?? null;
}

export async function feedById(read: Reading, id: CalendarFeedId): Promise<CalendarFeed | null> {
  const { calendarFeed } = read.tables;
  const [row] = await read.select().from(calendarFeed).where(eq(calendarFeed.id, id));
  return row ?? null;
}

export async function insertFeed(tx: Tx, feed: CalendarFeed): Promise<void> {
  await tx.insert(tx.tables.calendarFeed).values(feed);
}

export async function updateFeed(
  tx: Tx,
  id: CalendarFeedId,
  change: Partial<Pick<CalendarFeed, "generation" | "createdAt" | "revokedAt">>,
): Promise<void> {
  const { calendarFeed } = tx.tables;
  await tx.update(calendarFeed).set(change).where(eq(calendarFeed.id, id));
}

/** Deletes the feeds of those of whom no registration tells any more, and says how many they were. */
export async function deleteFeedsOfNobody(tx: Tx): Promise<number> {
  const { calendarFeed, registration } = tx.tables;
  const known = tx
    .select({ key: registration.participantKey })
    .from(registration)
    .where(isNotNull(registration.participantKey));
  const deleted = await tx
    .delete(calendarFeed)
    .where(notInArray(calendarFeed.participantKey, known))
    .returning({ id: calendarFeed.id });
  return deleted.length;
}
