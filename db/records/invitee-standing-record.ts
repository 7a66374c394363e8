import { and, eq, inArray, sql } from "drizzle-orm";
import type { InvitationMail, InviteeAnswer } from "#domain/event/invitee.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Reading } from "../transaction.ts";
import { OUT_OF_DATE, PERSON_DELETED } from "./outbox-record.ts";

/**
 * Those on an event's list with what they have answered and what has come of their mail, to be selected from. Of several
 * registrations with one address the best counts.
 */
export function inviteeStandings(read: Reading, eventId: EventId) {
  const { invitee } = read.tables;
  const registered = registeredByAddress(read, eventId);
  const mails = latestMails(read, eventId);
  return read
    .select({
      id: invitee.id,
      name: invitee.name,
      email: invitee.email,
      organisation: invitee.organisation,
      folded: invitee.folded,
      sortKey: invitee.sortKey,
      language: invitee.language,
      generation: invitee.generation,
      invitedAt: invitee.invitedAt,
      remindedAt: invitee.remindedAt,
      answer:
        sql<InviteeAnswer>`case when ${registered.best} = 1 then 'on-site' when ${registered.best} = 2 then 'digital'
        when ${registered.best} = 3 then 'waiting' when ${invitee.declinedAt} is not null then 'declined'
        when ${registered.best} = 4 then 'withdrawn' when ${registered.best} = 5 then 'lapsed' else 'none' end`.as(
          "answer",
        ),
      /** 1 where somebody has registered with the address who has protected personal data. */
      hidden: sql<number>`coalesce(${registered.hidden}, 0)`.mapWith(Number).as("hidden"),
      mail: sql<InvitationMail | null>`${mails.state}`.as("mail"),
    })
    .from(invitee)
    .leftJoin(registered, eq(registered.address, sql`lower(${invitee.email})`))
    .leftJoin(mails, and(eq(mails.address, sql`lower(${invitee.email})`), eq(mails.latest, 1)))
    .where(eq(invitee.eventId, eventId))
    .as("standings");
}

/**
 * How somebody is registered with an address, or was, as a number, for the least of them counts. Grouped first, so that both
 * engines join by the address as it is: neither finds a part of a registration's key well for each of two thousand.
 */
function registeredByAddress(read: Reading, eventId: EventId) {
  const { registration, person, seatPool } = read.tables;
  const address = sql<string>`lower(${person.email})`;
  return read
    .select({
      address: address.as("registered_address"),
      best: sql<number>`min(case when not ${registration.live} then case when ${registration.ending} = 'lapsed' then 5 else 4 end
        when ${seatPool.mode} = 'on-site' then 1 when ${seatPool.mode} = 'digital' then 2 else 3 end)`.as("best"),
      hidden: sql<number>`max(case when ${person.protected} then 1 else 0 end)`.as("hidden_address"),
    })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .leftJoin(seatPool, eq(seatPool.id, registration.seatPoolId))
    .where(eq(registration.eventId, eventId))
    .groupBy(address)
    .as("registered");
}

/** The invitations and reminders to each address, the latest as 1; one that was dropped is the latest where there is no other. */
function latestMails(read: Reading, eventId: EventId) {
  const { broadcast, message } = read.tables;
  const invitations = read
    .select({ id: broadcast.id })
    .from(broadcast)
    .where(and(eq(broadcast.eventId, eventId), eq(broadcast.kind, "invitation")));
  const dropped = sql`(${message.sentAt} is null and ${message.failedAt} is not null
    and ${message.lastFailure} in (${OUT_OF_DATE}, ${PERSON_DELETED}))`;
  const address = sql<string>`lower(${message.email})`;
  return read
    .select({
      address: address.as("address"),
      state: sql<InvitationMail>`case when ${message.sentAt} is not null then 'sent'
        when ${message.failedAt} is null then 'waiting' when ${dropped} then 'dropped' else 'failed' end`.as("state"),
      latest: sql<number>`row_number() over (partition by ${address}
        order by case when ${dropped} then 1 else 0 end, ${message.createdAt} desc, ${message.id} desc)`.as("latest"),
    })
    .from(message)
    .where(and(inArray(message.broadcastId, invitations), sql`${message.email} is not null`))
    .as("mails");
}
