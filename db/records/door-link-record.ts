import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { DoorLinkTimes } from "#domain/attendance/door-link.ts";
import type { EventSpan } from "#domain/event/event-span.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { DoorLinkId, EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";
import { isToBeDeleted } from "./deletion-day-record.ts";

export interface NewDoorLink extends Pick<DoorLinkTimes, "expiresAt"> {
  readonly id: DoorLinkId;
  readonly eventId: EventId;
  readonly label: string;
  readonly madeAt: Instant;
  /** A reference to an actor. */
  readonly madeBy: string;
}

export async function insertDoorLink(tx: Tx, link: NewDoorLink): Promise<void> {
  await tx.insert(tx.tables.doorLink).values({ ...link, closedAt: null });
}

export async function findDoorLink(read: Reading, id: DoorLinkId) {
  const { doorLink } = read.tables;
  const [row] = await read.select().from(doorLink).where(eq(doorLink.id, id));
  return row ?? null;
}

/** Those of an event that nobody has closed; they may have expired. */
export async function unclosedDoorLinks(read: Reading, eventId: EventId): Promise<Pick<DoorLinkTimes, "expiresAt">[]> {
  const { doorLink } = read.tables;
  return read
    .select({ expiresAt: doorLink.expiresAt })
    .from(doorLink)
    .where(and(eq(doorLink.eventId, eventId), isNull(doorLink.closedAt)));
}

/** The latest of an event's, with the account that made each. */
export async function doorLinksOf(read: Reading, eventId: EventId, most: number) {
  const { doorLink, account } = read.tables;
  return read
    .select({
      id: doorLink.id,
      label: doorLink.label,
      madeAt: doorLink.madeAt,
      expiresAt: doorLink.expiresAt,
      closedAt: doorLink.closedAt,
      name: account.name,
      email: account.email,
    })
    .from(doorLink)
    .leftJoin(account, sql`${account.id} = ${doorLink.madeBy}`)
    .where(eq(doorLink.eventId, eventId))
    .orderBy(desc(doorLink.madeAt), asc(doorLink.id))
    .limit(most);
}

/** False where it was closed already. */
export async function closeOpenDoorLink(tx: Tx, id: DoorLinkId, closedAt: Instant): Promise<boolean> {
  const { doorLink } = tx.tables;
  const closed = await tx
    .update(doorLink)
    .set({ closedAt })
    .where(and(eq(doorLink.id, id), isNull(doorLink.closedAt)))
    .returning({ id: doorLink.id });
  return closed.length === 1;
}

/** When the event is that a door belongs to. */
export async function doorEvent(read: Reading, eventId: EventId) {
  const { event } = read.tables;
  const [row] = await read
    .select({
      slug: event.slug,
      state: event.state,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      zone: event.zone,
      venueName: event.venueName,
      venueMunicipality: event.venueMunicipality,
    })
    .from(event)
    .where(eq(event.id, eventId));
  if (!row) return null;
  const { slug, state, venueName, venueMunicipality, ...span } = row;
  return { slug, state, venueName, venueMunicipality, span: span satisfies EventSpan };
}

/** Events whose people are to be deleted by now, and that still have links by which they were let in. */
export async function eventsOfExpiredDoorLinks(read: Reading, today: CalendarDate, limit: number): Promise<EventId[]> {
  const { doorLink, event, registrationRules: rules } = read.tables;
  const linked = read.select({ id: doorLink.eventId }).from(doorLink);
  const rows = await read
    .select({ id: event.id })
    .from(event)
    .leftJoin(rules, eq(rules.eventId, event.id))
    .where(and(isToBeDeleted(read, "people", today), inArray(event.id, linked)))
    .orderBy(asc(event.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Says of how many. */
export async function deleteDoorLinksOf(tx: Tx, eventId: EventId): Promise<number> {
  const { doorLink } = tx.tables;
  const gone = await tx.delete(doorLink).where(eq(doorLink.eventId, eventId)).returning({ id: doorLink.id });
  return gone.length;
}
