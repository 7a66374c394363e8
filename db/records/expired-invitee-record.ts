import { and, asc, eq, inArray, isNotNull, notInArray, or, sql } from "drizzle-orm";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Reading, Tx } from "../transaction.ts";
import { isToBeDeleted } from "./deletion-day-record.ts";
import { NOTHING_WRITTEN, isToListed } from "./message-record.ts";

/**
 * Events whose day of deletion has come, and that still have people on their list, or have written to people who are on
 * none any longer. What was written to those who carry an event out goes with them.
 */
export async function eventsOfExpiredInvitees(read: Reading, today: CalendarDate, limit: number): Promise<EventId[]> {
  const { invitee, contributor, message, event, registrationRules: rules } = read.tables;
  const listing = read.select({ id: invitee.eventId }).from(invitee);
  const carriedOut = read.select({ id: contributor.eventId }).from(contributor);
  const writing = read.select({ id: message.eventId }).from(message).where(isToListed(read));
  const rows = await read
    .select({ id: event.id })
    .from(event)
    .leftJoin(rules, eq(rules.eventId, event.id))
    .where(
      and(
        isToBeDeleted(read, "people", today),
        or(inArray(event.id, listing), and(inArray(event.id, writing), notInArray(event.id, carriedOut))),
      ),
    )
    .orderBy(asc(event.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/**
 * The list, and what was written to those on it, or taken off it before; that something was sent stays. Gives how many
 * people that is.
 */
export async function deleteInviteesOf(tx: Tx, eventId: EventId): Promise<number> {
  const { invitee, contributor, message } = tx.tables;
  const ofEvent = and(eq(message.eventId, eventId), isToListed(tx));
  const written = await tx
    .selectDistinct({ address: sql<string>`lower(${message.email})` })
    .from(message)
    .where(ofEvent);
  const carrying = await tx
    .select({ address: sql<string>`lower(${contributor.email})` })
    .from(contributor)
    .where(and(eq(contributor.eventId, eventId), isNotNull(contributor.email)));
  await tx.update(message).set(NOTHING_WRITTEN).where(ofEvent);
  const gone = await tx
    .delete(invitee)
    .where(eq(invitee.eventId, eventId))
    .returning({ address: sql<string>`lower(${invitee.email})` });
  const others = new Set([...gone, ...carrying].map(({ address }) => address));
  return gone.length + written.filter(({ address }) => !others.has(address)).length;
}
