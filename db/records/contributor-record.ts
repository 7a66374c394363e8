import { and, asc, eq, inArray, isNotNull, isNull, ne, sql, type SQL } from "drizzle-orm";
import type { ContributorFacts } from "#domain/event/contributor.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ContributorId, EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";
import { isToBeDeleted } from "./deletion-day-record.ts";
import { NOTHING_WRITTEN, isToListed } from "./message-record.ts";

export interface Contributor extends ContributorFacts {
  readonly id: ContributorId;
  readonly version: number;
}

/** Those who carry an event out, by their roles and names. */
export async function contributorsOf(read: Reading, eventId: EventId): Promise<Contributor[]> {
  const { contributor } = read.tables;
  const rows = await read
    .select()
    .from(contributor)
    .where(eq(contributor.eventId, eventId))
    .orderBy(asc(contributor.role), asc(contributor.name), asc(contributor.id));
  return rows.map(({ eventId: _, addedAt: __, ...row }) => row);
}

export async function findContributor(read: Reading, id: ContributorId, eventId: EventId): Promise<Contributor | null> {
  const { contributor } = read.tables;
  const [row] = await read
    .select()
    .from(contributor)
    .where(and(eq(contributor.id, id), eq(contributor.eventId, eventId)));
  if (!row) return null;
  const { eventId: _, addedAt: __, ...found } = row;
  return found;
}

/** False where they are written down already. */
export async function insertContributor(
  tx: Tx,
  given: ContributorFacts & { readonly id: ContributorId; readonly eventId: EventId; readonly addedAt: Instant },
): Promise<boolean> {
  const { contributor } = tx.tables;
  const inserted = await tx
    .insert(contributor)
    .values({ ...given, version: 1 })
    .onConflictDoNothing()
    .returning({ id: contributor.id });
  return inserted.length === 1;
}

/** False where there is nobody of that version there. */
export async function updateContributor(
  tx: Tx,
  { id, eventId, version }: { readonly id: ContributorId; readonly eventId: EventId; readonly version: number },
  facts: ContributorFacts,
): Promise<boolean> {
  const { contributor } = tx.tables;
  const changed = await tx
    .update(contributor)
    .set({ ...facts, version: version + 1 })
    .where(and(eq(contributor.id, id), eq(contributor.eventId, eventId), eq(contributor.version, version)))
    .returning({ id: contributor.id });
  return changed.length === 1;
}

/** With what was written to them of the event. */
export async function deleteContributor(tx: Tx, id: ContributorId, eventId: EventId): Promise<boolean> {
  const { contributor, message } = tx.tables;
  const own = tx
    .select({ email: sql`lower(${contributor.email})` })
    .from(contributor)
    .where(and(eq(contributor.id, id), isNotNull(contributor.email)));
  const written = and(eq(message.eventId, eventId), isNull(message.registrationId), ne(message.kind, "invitation"));
  await tx
    .update(message)
    .set(NOTHING_WRITTEN)
    .where(and(written, inArray(sql`lower(${message.email})`, own)));
  const gone = await tx
    .delete(contributor)
    .where(and(eq(contributor.id, id), eq(contributor.eventId, eventId)))
    .returning({ id: contributor.id });
  return gone.length === 1;
}

/** Those of events whose day of deletion has come. */
export async function expiredContributors(read: Reading, today: CalendarDate, limit: number) {
  return contributorsDue(read, isToBeDeleted(read, "people", today), limit);
}

/** Those whose diet is told for longer than it is needed. */
export async function expiredDiets(read: Reading, today: CalendarDate, limit: number) {
  const due = isToBeDeleted(read, "needs", today);
  return contributorsDue(read, and(due, isNotNull(read.tables.contributor.diet)), limit);
}

export async function deleteDiets(tx: Tx, ids: readonly ContributorId[]): Promise<void> {
  const { contributor } = tx.tables;
  await tx
    .update(contributor)
    .set({ diet: null, version: sql`${contributor.version} + 1` })
    .where(inArray(contributor.id, [...ids]));
}

function contributorsDue(read: Reading, which: SQL | undefined, limit: number) {
  const { contributor, event, registrationRules: rules } = read.tables;
  return read
    .select({ id: contributor.id, eventId: contributor.eventId })
    .from(contributor)
    .innerJoin(event, eq(event.id, contributor.eventId))
    .leftJoin(rules, eq(rules.eventId, contributor.eventId))
    .where(which)
    .orderBy(asc(contributor.eventId), asc(contributor.id))
    .limit(limit);
}

/** On the day on which all of an event's people go: with what was written to whoever had no registration. */
export async function deleteContributors(tx: Tx, ids: readonly ContributorId[]): Promise<void> {
  const { contributor, message } = tx.tables;
  const events = tx
    .select({ id: contributor.eventId })
    .from(contributor)
    .where(inArray(contributor.id, [...ids]));
  await tx
    .update(message)
    .set(NOTHING_WRITTEN)
    .where(and(inArray(message.eventId, events), isToListed(tx)));
  await tx.delete(contributor).where(inArray(contributor.id, [...ids]));
}

/** How those who carry an event out can be reached now. */
export async function contributorAddresses(read: Reading, ids: readonly ContributorId[]) {
  const { contributor } = read.tables;
  if (ids.length === 0) return [];
  return read
    .select({ id: contributor.id, name: contributor.name, email: contributor.email })
    .from(contributor)
    .where(inArray(contributor.id, [...ids]));
}
