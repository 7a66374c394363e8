import { and, asc, count, eq, inArray, isNotNull, notInArray, or, sql, type SQL } from "drizzle-orm";
import type { InviteeFilter } from "#domain/event/invitee-filter.ts";
import type { InviteeStanding, WrittenInvitee } from "#domain/event/invitee.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { EventId, InviteeId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading, Tx } from "../transaction.ts";
import { inviteeStandings } from "./invitee-standing-record.ts";
import { NOTHING_WRITTEN, isToListed } from "./message-record.ts";
import { hasWord, wordsOf } from "./searched-text-record.ts";
import { searchedInvitee } from "./searched-words.ts";

const CHUNK = 200;

export interface NewInvitee extends WrittenInvitee {
  readonly id: InviteeId;
  /** Of somebody who was on the list before, and was invited then. */
  readonly invitedAt: Instant | null;
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
      .map((person) => ({ ...person, ...searchedInvitee(person), eventId, language, addedAt: at, generation: 0 }));
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
  const standings = inviteeStandings(read, eventId);
  const people = await read
    .select(listedColumns(standings))
    .from(standings)
    .orderBy(asc(standings.sortKey), asc(standings.id));
  return people.map(({ hidden, ...row }) => ({ ...row, protected: hidden === 1 }));
}

/** How many stand alike: few groups, for people are written to many at a time. */
export async function inviteeGroups(read: Reading, eventId: EventId) {
  const standings = inviteeStandings(read, eventId);
  const { answer, mail, hidden, invitedAt, remindedAt } = standings;
  const rows = await read
    .select({ answer, mail, hidden, invitedAt, remindedAt, people: count() })
    .from(standings)
    .groupBy(answer, mail, hidden, invitedAt, remindedAt);
  return rows.map(({ hidden, ...row }) => ({ ...row, protected: hidden === 1 }));
}

/** A page of those who fit, by their names, the protected last; with anything asked for without them. */
export async function findInvitees(
  read: Reading,
  eventId: EventId,
  { filter, limit, offset }: { readonly filter: InviteeFilter; readonly limit: number; readonly offset: number },
): Promise<ListedInvitee[]> {
  const standings = inviteeStandings(read, eventId);
  const { hidden } = standings;
  const people = await read
    .select(listedColumns(standings))
    .from(standings)
    .where(fitsInvitees(standings, filter))
    .orderBy(asc(hidden), asc(sql`case when ${hidden} = 1 then '' else ${standings.sortKey} end`), asc(standings.id))
    .limit(limit)
    .offset(offset);
  return people.map(({ hidden, ...row }) => ({ ...row, protected: hidden === 1 }));
}

export async function countInvitees(read: Reading, eventId: EventId, filter: InviteeFilter): Promise<number> {
  const standings = inviteeStandings(read, eventId);
  const [row] = await read.select({ people: count() }).from(standings).where(fitsInvitees(standings, filter));
  return row?.people ?? 0;
}

type Standings = ReturnType<typeof inviteeStandings>;

function listedColumns(standings: Standings) {
  const { id, name, email, organisation, language, generation, invitedAt, remindedAt, answer, hidden, mail } =
    standings;
  return { id, name, email, organisation, language, generation, invitedAt, remindedAt, answer, hidden, mail };
}

function fitsInvitees(standings: Standings, { text, answer }: InviteeFilter): SQL | undefined {
  const words = wordsOf(text);
  if (words.length === 0 && answer === null) return undefined;
  return and(
    eq(standings.hidden, 0),
    answer === null ? undefined : eq(standings.answer, answer),
    ...words.map((word) => hasWord({ folded: [standings.folded], email: standings.email }, word)),
  );
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

/**
 * With what was written to them as somebody invited: it has a link that opens nothing while they are on no list. Where they
 * carry the event out too, they are told what those are told.
 */
export async function deleteInvitee(tx: Tx, { id, eventId }: { readonly id: InviteeId; readonly eventId: EventId }) {
  const { invitee, message, contributor } = tx.tables;
  const own = tx
    .select({ email: sql`lower(${invitee.email})` })
    .from(invitee)
    .where(and(eq(invitee.id, id), eq(invitee.eventId, eventId)));
  const carrying = tx
    .select({ email: sql`lower(${contributor.email})` })
    .from(contributor)
    .where(and(eq(contributor.eventId, eventId), isNotNull(contributor.email)));
  const address = sql`lower(${message.email})`;
  await tx
    .update(message)
    .set(NOTHING_WRITTEN)
    .where(
      and(
        ...[eq(message.eventId, eventId), isToListed(tx), inArray(address, own)],
        or(eq(message.kind, "invitation"), notInArray(address, carrying)),
      ),
    );
  const gone = await tx
    .delete(invitee)
    .where(and(eq(invitee.id, id), eq(invitee.eventId, eventId)))
    .returning({ id: invitee.id });
  return gone.length === 1;
}
