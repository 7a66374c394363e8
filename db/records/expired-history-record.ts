import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { ACTS_ON_LISTED } from "#domain/audit/acts.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Reading, Tx } from "../transaction.ts";
import { isToBeDeleted } from "./deletion-day-record.ts";

/** Events whose people are to be deleted by now, and of whose invited and contributing people the log of acts still speaks. */
export async function eventsOfExpiredHistory(read: Reading, today: CalendarDate, limit: number): Promise<EventId[]> {
  const { auditEntry, event, registrationRules: rules } = read.tables;
  const rows = await read
    .selectDistinct({ id: event.id })
    .from(auditEntry)
    .innerJoin(event, eq(event.id, auditEntry.eventId))
    .leftJoin(rules, eq(rules.eventId, event.id))
    .where(and(saysOfListed(read), isToBeDeleted(read, "people", today)))
    .orderBy(asc(event.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** What an event's log says of them, gone; the entries stay. Says of how many. */
export async function emptyHistoryOfListed(tx: Tx, eventId: EventId): Promise<number> {
  const { auditEntry } = tx.tables;
  const emptied = await tx
    .update(auditEntry)
    .set({ personal: null })
    .where(and(eq(auditEntry.eventId, eventId), saysOfListed(tx)))
    .returning({ id: auditEntry.id });
  return emptied.length;
}

function saysOfListed(read: Reading) {
  const { auditEntry } = read.tables;
  return and(inArray(auditEntry.act, [...ACTS_ON_LISTED]), isNotNull(auditEntry.personal));
}
