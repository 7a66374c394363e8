import { and, eq, isNull } from "drizzle-orm";
import type { EventId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Tx } from "../transaction.ts";
import type { EventStamp } from "./event-place-record.ts";

/** Names the host of an event that has none. False where it has one by now, or is another version than the one that was read. */
export async function setEventHost(
  tx: Tx,
  id: EventId,
  hostId: OrganisationId,
  { version, changedAt }: EventStamp,
): Promise<boolean> {
  const { event } = tx.tables;
  const set = await tx
    .update(event)
    .set({ hostId, changedAt, version: version + 1 })
    .where(and(eq(event.id, id), isNull(event.hostId), eq(event.version, version)))
    .returning({ id: event.id });
  return set.length === 1;
}
