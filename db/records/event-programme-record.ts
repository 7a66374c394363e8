import { and, eq } from "drizzle-orm";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

export type EventOfProgramme = NonNullable<Awaited<ReturnType<typeof findEventOfProgramme>>>;

/** What of an event its programme depends on. */
export async function findEventOfProgramme(read: Reading, slug: string) {
  const { event, eventStateChange: change } = read.tables;
  const [row] = await read
    .select({
      id: event.id,
      state: event.state,
      language: event.language,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      zone: event.zone,
      changedAt: event.changedAt,
      createdAt: event.createdAt,
    })
    .from(event)
    .where(eq(event.slug, slug));
  if (!row) return null;
  const published = await read
    .select({ at: change.at, actor: change.actor })
    .from(change)
    .where(and(eq(change.eventId, row.id), eq(change.to, "published")))
    .orderBy(change.at)
    .limit(1);
  return { ...row, firstPublished: published[0] ?? null };
}

/** Tells whoever follows the event's changes, without being another version of its facts to those who edit these. */
export async function noteProgrammeChange(tx: Tx, id: EventId, changedAt: Instant): Promise<void> {
  const { event } = tx.tables;
  await tx.update(event).set({ changedAt }).where(eq(event.id, id));
}
