import { and, asc, desc, eq, inArray, isNull, lt, type SQL } from "drizzle-orm";
import type { DraftFields } from "#domain/event/draft-fields.ts";
import type { EventDraftId, EventId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface NewEventDraft {
  readonly id: EventDraftId;
  readonly hostId: OrganisationId | null;
  readonly source: string;
  readonly fields: DraftFields;
  readonly language: Language;
  readonly createdBy: string;
  readonly at: Instant;
}

export type EventDraft = NonNullable<Awaited<ReturnType<typeof findEventDraft>>>;

export async function insertEventDraft(tx: Tx, { at, ...draft }: NewEventDraft): Promise<void> {
  await tx.insert(tx.tables.eventDraft).values({ ...draft, version: 1, createdAt: at, changedAt: at });
}

export async function findEventDraft(read: Reading, id: EventDraftId) {
  const { eventDraft } = read.tables;
  const [row] = await read.select().from(eventDraft).where(eq(eventDraft.id, id));
  return row ?? null;
}

/** False where the draft is no longer the version that was seen, or has become an event. */
export async function updateEventDraft(
  tx: Tx,
  { id, version }: { readonly id: EventDraftId; readonly version: number },
  changes: {
    readonly hostId?: OrganisationId | null;
    readonly source?: string;
    readonly fields?: DraftFields;
    readonly eventId?: EventId;
    readonly changedAt: Instant;
  },
): Promise<boolean> {
  const { eventDraft } = tx.tables;
  const changed = await tx
    .update(eventDraft)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(eventDraft.id, id), eq(eventDraft.version, version), isNull(eventDraft.eventId)))
    .returning({ id: eventDraft.id });
  return changed.length === 1;
}

export async function deleteEventDraft(tx: Tx, id: EventDraftId): Promise<void> {
  const { eventDraft } = tx.tables;
  await tx.delete(eventDraft).where(eq(eventDraft.id, id));
}

/** Those that are no events, and that nobody has changed since. */
export async function untouchedDrafts(read: Reading, since: Instant, limit: number) {
  const { eventDraft } = read.tables;
  return read
    .select({ id: eventDraft.id, fields: eventDraft.fields })
    .from(eventDraft)
    .where(and(isNull(eventDraft.eventId), lt(eventDraft.changedAt, since)))
    .orderBy(asc(eventDraft.changedAt), asc(eventDraft.id))
    .limit(limit);
}

/** Those that are no events yet, of these hosts or of all, the latest first. */
export async function unfinishedDrafts(read: Reading, hosts: readonly OrganisationId[] | "all") {
  const { eventDraft } = read.tables;
  const ofHosts: SQL | undefined = hosts === "all" ? undefined : inArray(eventDraft.hostId, [...hosts]);
  if (hosts !== "all" && hosts.length === 0) return [];
  return read
    .select({
      id: eventDraft.id,
      hostId: eventDraft.hostId,
      fields: eventDraft.fields,
      changedAt: eventDraft.changedAt,
    })
    .from(eventDraft)
    .where(and(isNull(eventDraft.eventId), ofHosts))
    .orderBy(desc(eventDraft.changedAt), desc(eventDraft.id))
    .limit(50);
}
