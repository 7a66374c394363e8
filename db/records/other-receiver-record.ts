import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lte, notInArray, or, sql, type SQL } from "drizzle-orm";
import type { Told } from "#domain/registration/broadcast.ts";
import type { ContributorId, InviteeId } from "#domain/values/identifiers.ts";
import type { Reading } from "../transaction.ts";
import { isWrittenDown } from "./broadcast-receiver-record.ts";
import type { Broadcast } from "./broadcast-record.ts";

type Of = Pick<Broadcast, "eventId" | "createdAt"> & Partial<Pick<Broadcast, "id" | "facts">>;

/** Those without a registration whom a message to many goes to, each address once. */
export async function countOthers(read: Reading, of: Of): Promise<Pick<Told, "contributors" | "invitees">> {
  const { contributor, invitee } = read.tables;
  const [carrying] = await read
    .select({ addresses: sql`count(distinct lower(${contributor.email}))`.mapWith(Number) })
    .from(contributor)
    .where(isContributorToTell(read, of));
  const [invited] = await read.select({ people: count() }).from(invitee).where(isInviteeToTell(read, of));
  return { contributors: carrying?.addresses ?? 0, invitees: invited?.people ?? 0 };
}

/** The next of those who carry the event out, by their ids, in the event's language; who stands there twice comes twice. */
export async function nextContributors(read: Reading, of: Of, after: ContributorId | null, limit: number) {
  const { contributor, event } = read.tables;
  const rows = await read
    .select({ id: contributor.id, name: contributor.name, email: contributor.email, language: event.language })
    .from(contributor)
    .innerJoin(event, eq(event.id, contributor.eventId))
    .where(and(isContributorToTell(read, of), after === null ? undefined : gt(contributor.id, after)))
    .orderBy(asc(contributor.id))
    .limit(limit);
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]));
}

/** The next of those who were invited and have not answered, by their ids. */
export async function nextInvitees(read: Reading, of: Of, after: InviteeId | null, limit: number) {
  const { invitee } = read.tables;
  return read
    .select({
      id: invitee.id,
      name: invitee.name,
      email: invitee.email,
      language: invitee.language,
      generation: invitee.generation,
    })
    .from(invitee)
    .where(and(isInviteeToTell(read, of), after === null ? undefined : gt(invitee.id, after)))
    .orderBy(asc(invitee.id))
    .limit(limit);
}

/** Written down before it, with an address that no registration has by which they are told. */
function isContributorToTell(read: Reading, of: Of): SQL | undefined {
  const { contributor } = read.tables;
  const chosen = of.facts?.receivers.contributors;
  return and(
    eq(contributor.eventId, of.eventId),
    chosen === undefined ? undefined : inArray(contributor.id, [...chosen]),
    isNotNull(contributor.email),
    lte(contributor.addedAt, of.createdAt),
    notInArray(sql`lower(${contributor.email})`, registered(read, of, "live")),
    notToldYet(read, of, sql`lower(${contributor.email})`),
  );
}

/** Who has got an invitation, and neither answered nor ever registered. */
function isInviteeToTell(read: Reading, of: Of): SQL | undefined {
  const { invitee, contributor, broadcast, message } = read.tables;
  const address = sql`lower(${invitee.email})`;
  const invitations = read
    .select({ id: broadcast.id })
    .from(broadcast)
    .where(and(eq(broadcast.eventId, of.eventId), eq(broadcast.kind, "invitation")));
  const got = read
    .select({ email: sql`lower(${message.email})` })
    .from(message)
    .where(and(inArray(message.broadcastId, invitations), lte(message.sentAt, of.createdAt), isNotNull(message.email)));
  const carrying = read
    .select({ email: sql`lower(${contributor.email})` })
    .from(contributor)
    .where(and(eq(contributor.eventId, of.eventId), isNotNull(contributor.email)));
  return and(
    eq(invitee.eventId, of.eventId),
    isNull(invitee.declinedAt),
    // Whoever was invited before they were added has been on the list before: what they got then went with them.
    or(inArray(address, got), sql`${invitee.invitedAt} < ${invitee.addedAt}`),
    notInArray(address, carrying),
    notInArray(address, registered(read, of, "ever")),
    notToldYet(read, of, address),
  );
}

/** Who is registered, of a message to some of them those alone. */
function registered(read: Reading, { eventId, id, facts }: Of, which: "live" | "ever") {
  const { registration, person } = read.tables;
  const language = facts?.receivers.language;
  const live = [
    eq(registration.live, true),
    facts === undefined ? undefined : isWrittenDown(read, { id, facts }),
    language === undefined ? undefined : eq(person.language, language),
  ];
  return read
    .select({ email: sql`lower(${person.email})` })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .where(and(eq(registration.eventId, eventId), ...(which === "live" ? live : [])));
}

/** Somebody may have had a registration when the message began, and none any longer. */
function notToldYet(read: Reading, { id }: Of, address: SQL): SQL | undefined {
  if (id === undefined) return undefined;
  const { message } = read.tables;
  const told = read
    .select({ email: sql`lower(${message.email})` })
    .from(message)
    .where(and(eq(message.broadcastId, id), isNotNull(message.email)));
  return notInArray(address, told);
}
