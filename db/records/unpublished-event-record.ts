import { and, asc, count, eq, gte, inArray, lt, notExists } from "drizzle-orm";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

/** What of an event there would be no more, were it deleted. */
export interface EventContents {
  readonly items: number;
  readonly invitees: number;
  readonly contributors: number;
}

/** Null for an event that cannot be deleted: it has been published, has registrations, or somebody was written to of it. */
export async function unpublishedEvent(read: Reading, id: EventId): Promise<EventContents | null> {
  const { event, programmeItem, invitee, contributor } = read.tables;
  const [row] = await read
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.id, id), isUntold(read)));
  if (!row) return null;
  const counted = async (table: typeof programmeItem | typeof invitee | typeof contributor) => {
    const [rows] = await read.select({ rows: count() }).from(table).where(eq(table.eventId, id));
    return rows?.rows ?? 0;
  };
  return {
    items: await counted(programmeItem),
    invitees: await counted(invitee),
    contributors: await counted(contributor),
  };
}

/** Those that nobody has done anything with since. */
export async function untouchedEvents(read: Reading, since: Instant, limit: number) {
  const { event, auditEntry } = read.tables;
  const later = read
    .select({ id: auditEntry.id })
    .from(auditEntry)
    .where(and(eq(auditEntry.eventId, event.id), gte(auditEntry.at, since)));
  return read
    .select({ id: event.id, slug: event.slug })
    .from(event)
    .where(and(isUntold(read), lt(event.changedAt, since), notExists(later)))
    .orderBy(asc(event.changedAt), asc(event.id))
    .limit(limit);
}

/** All of it, but for what the log of acts says. */
export async function deleteEvent(tx: Tx, id: EventId): Promise<void> {
  const { tables } = tx;
  const { participantImport, participantImportRow, listExport, listExportPart, seatPool, allotment } = tables;
  const imports = tx
    .select({ id: participantImport.id })
    .from(participantImport)
    .where(eq(participantImport.eventId, id));
  await tx.delete(participantImportRow).where(inArray(participantImportRow.importId, imports));
  const lists = tx.select({ id: listExport.id }).from(listExport).where(eq(listExport.eventId, id));
  await tx.delete(listExportPart).where(inArray(listExportPart.exportId, lists));
  const pools = tx.select({ id: seatPool.id }).from(seatPool).where(eq(seatPool.eventId, id));
  await tx.delete(allotment).where(inArray(allotment.poolId, pools));
  for (const table of [
    ...[participantImport, listExport, tables.chosenParticipant, tables.submission, tables.question, seatPool],
    ...[tables.registrationRules, tables.contributor, tables.invitee, tables.eventCoOrganiser, tables.doorLink],
    ...[tables.programmeRelease, tables.programmeDraft, tables.programmeItem, tables.eventDraft],
    ...[tables.eventStateChange, tables.eventArranger, tables.eventMode, tables.eventSearch],
    ...[tables.eventAudience, tables.eventText],
  ]) {
    await tx.delete(table).where(eq(table.eventId, id));
  }
  await tx.delete(tables.event).where(eq(tables.event.id, id));
}

/** A draft of which nobody outside knows. */
function isUntold(read: Reading) {
  const { event, eventStateChange: change, registration, message, broadcast } = read.tables;
  const published = read
    .select({ id: change.id })
    .from(change)
    .where(and(eq(change.eventId, event.id), eq(change.to, "published")));
  const told = [registration, message, broadcast].map((table) =>
    notExists(read.select({ id: table.id }).from(table).where(eq(table.eventId, event.id))),
  );
  return and(eq(event.state, "draft"), notExists(published), ...told);
}
