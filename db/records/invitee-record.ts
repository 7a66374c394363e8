import { and, asc, eq, inArray } from "drizzle-orm";
import type { InviteeStanding, WrittenInvitee } from "#domain/event/invitee.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { EventId, InviteeId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading, Tx } from "../transaction.ts";
import { isToBeDeleted } from "./deletion-day-record.ts";
import { invitationMails, inviteeAnswers } from "./invitee-answer-record.ts";

const CHUNK = 200;

export interface NewInvitee extends WrittenInvitee {
  readonly id: InviteeId;
}

/** Leaves out those whose address is on the list already; gives those who were added. */
export async function insertInvitees(
  tx: Tx,
  { eventId, language, at }: { readonly eventId: EventId; readonly language: Language; readonly at: Instant },
  people: readonly NewInvitee[],
): Promise<readonly NewInvitee[]> {
  const added = new Set<InviteeId>();
  for (let first = 0; first < people.length; first += CHUNK) {
    const rows = people
      .slice(first, first + CHUNK)
      .map((person) => ({ ...person, eventId, language, addedAt: at, generation: 0 }));
    const written = await tx
      .insert(tx.tables.invitee)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: tx.tables.invitee.id });
    for (const { id } of written) added.add(id);
  }
  return people.filter(({ id }) => added.has(id));
}

export interface ListedInvitee extends InviteeStanding {
  readonly id: InviteeId;
  readonly name: string;
  readonly email: EmailAddress;
  readonly organisation: string | null;
  readonly language: Language;
  readonly generation: number;
  /** Has registered with protected personal data. */
  readonly protected: boolean;
}

/** Those on an event's list, with what they have answered, by their names. */
export async function inviteesOf(read: Reading, eventId: EventId): Promise<ListedInvitee[]> {
  const { invitee } = read.tables;
  const people = await read
    .select()
    .from(invitee)
    .where(eq(invitee.eventId, eventId))
    .orderBy(asc(invitee.name), asc(invitee.id));
  const answerOf = await inviteeAnswers(read, eventId);
  const mailOf = await invitationMails(read, eventId);
  return people.map(({ declinedAt, eventId: _, addedAt: __, ...row }) => {
    const { place, protected: isProtected } = answerOf(row.email);
    const ended = place === "withdrawn" || place === "lapsed";
    const answer = declinedAt !== null && (place === null || ended) ? "declined" : (place ?? "none");
    return { ...row, answer, protected: isProtected, mail: mailOf(row.email) };
  });
}

export async function findInvitee(read: Reading, id: InviteeId) {
  const { invitee, event } = read.tables;
  const [row] = await read
    .select({
      id: invitee.id,
      eventId: invitee.eventId,
      slug: event.slug,
      name: invitee.name,
      email: invitee.email,
      organisation: invitee.organisation,
      declinedAt: invitee.declinedAt,
      generation: invitee.generation,
    })
    .from(invitee)
    .innerJoin(event, eq(event.id, invitee.eventId))
    .where(eq(invitee.id, id));
  return row ?? null;
}

export async function markInvited(tx: Tx, ids: readonly InviteeId[], column: "invitedAt" | "remindedAt", at: Instant) {
  const { invitee } = tx.tables;
  for (let first = 0; first < ids.length; first += CHUNK) {
    await tx
      .update(invitee)
      .set({ [column]: at })
      .where(inArray(invitee.id, ids.slice(first, first + CHUNK)));
  }
}

/** Those whose invitation or reminder was taken out before it was sent. */
export async function unmarkInvited(
  tx: Tx,
  invitations: readonly { readonly id: InviteeId; readonly again: boolean }[],
): Promise<void> {
  const { invitee } = tx.tables;
  for (const reminded of [true, false]) {
    const ids = invitations.filter(({ again }) => again === reminded).map(({ id }) => id);
    for (let first = 0; first < ids.length; first += CHUNK) {
      await tx
        .update(invitee)
        .set({ [reminded ? "remindedAt" : "invitedAt"]: null })
        .where(inArray(invitee.id, ids.slice(first, first + CHUNK)));
    }
  }
}

/** Null takes the no back. */
export async function setDeclined(tx: Tx, id: InviteeId, declinedAt: Instant | null): Promise<void> {
  const { invitee } = tx.tables;
  await tx.update(invitee).set({ declinedAt }).where(eq(invitee.id, id));
}

export async function deleteInvitee(tx: Tx, { id, eventId }: { readonly id: InviteeId; readonly eventId: EventId }) {
  const { invitee } = tx.tables;
  const gone = await tx
    .delete(invitee)
    .where(and(eq(invitee.id, id), eq(invitee.eventId, eventId)))
    .returning({ id: invitee.id });
  return gone.length === 1;
}

/** Events whose day of deletion has come, and that still have people on their list. */
export async function eventsOfExpiredInvitees(read: Reading, today: CalendarDate, limit: number): Promise<EventId[]> {
  const { invitee, event, registrationRules: rules } = read.tables;
  const rows = await read
    .selectDistinct({ eventId: invitee.eventId })
    .from(invitee)
    .innerJoin(event, eq(event.id, invitee.eventId))
    .leftJoin(rules, eq(rules.eventId, invitee.eventId))
    .where(isToBeDeleted(read, "people", today))
    .orderBy(asc(invitee.eventId))
    .limit(limit);
  return rows.map(({ eventId }) => eventId);
}

/** The list, and what was written to those on it; that something was sent stays. */
export async function deleteInviteesOf(tx: Tx, eventId: EventId): Promise<number> {
  const { invitee, message } = tx.tables;
  await tx
    .update(message)
    .set({ email: null, facts: null, calendar: null })
    .where(and(eq(message.eventId, eventId), eq(message.kind, "invitation")));
  const gone = await tx.delete(invitee).where(eq(invitee.eventId, eventId)).returning({ id: invitee.id });
  return gone.length;
}
