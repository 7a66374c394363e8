import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { rolesOf, runsTheInstallation, type Actor } from "#access/actor.ts";
import type { Reading } from "#db/index.ts";
import type { AccountId, EventId } from "#domain/values/identifiers.ts";
import { thingHistory, type HistoryReader, type ThingActs } from "./thing-history.ts";

/**
 * What has been done with the series that an event belongs to, the latest first; nothing where it is in none. Organisations
 * that know nothing else of each other have events in one: each is told its own people's names, and of others that it was
 * somebody else.
 */
export async function seriesHistory(read: Reading, eventId: EventId, asked: HistoryReader): Promise<ThingActs> {
  const { reader } = asked;
  const { event } = read.tables;
  const [row] = await read.select({ seriesId: event.seriesId }).from(event).where(eq(event.id, eventId));
  const id = row?.seriesId ?? null;
  if (id === null) return { acts: [], older: null };
  return thingHistory(read, id, asked, runsTheInstallation(reader) ? null : await colleaguesOf(read, reader));
}

/** Those who work for an organisation that the reader works for, and those who run the installation. */
async function colleaguesOf(read: Reading, reader: Actor): Promise<ReadonlySet<AccountId>> {
  const { membership } = read.tables;
  const own = rolesOf(reader).flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]));
  if (own.length === 0) return new Set();
  const rows = await read
    .selectDistinct({ accountId: membership.accountId })
    .from(membership)
    .where(
      and(isNull(membership.until), or(inArray(membership.organisationId, own), isNull(membership.organisationId))),
    );
  return new Set(rows.map(({ accountId }) => accountId));
}
