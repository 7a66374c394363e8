import { and, asc, eq, gte, min } from "drizzle-orm";
import type { Reading } from "#db/index.ts";
import { movedFrom, type EarlierPlace } from "#domain/event/moved-from.ts";
import type { EventId } from "#domain/values/identifiers.ts";

/** Where a published event was first told to be, if it has been moved since; null otherwise. */
export async function earlierPlace(read: Reading, id: EventId, now: EarlierPlace): Promise<EarlierPlace | null> {
  const { auditEntry, eventStateChange: change } = read.tables;
  const [published] = await read
    .select({ at: min(change.at) })
    .from(change)
    .where(and(eq(change.eventId, id), eq(change.to, "published")));
  if (!published?.at) return null;
  const moves = await read
    .select({ facts: auditEntry.facts })
    .from(auditEntry)
    .where(and(eq(auditEntry.eventId, id), eq(auditEntry.act, "move-event"), gte(auditEntry.at, published.at)))
    .orderBy(asc(auditEntry.at), asc(auditEntry.id));
  return movedFrom(
    moves.map(({ facts }) => facts),
    now,
  );
}
