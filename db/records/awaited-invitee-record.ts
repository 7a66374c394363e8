import { and, eq, exists, inArray, isNull, notExists, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { TOLD_TO_CONTRIBUTORS, TOLD_TO_OTHERS } from "#domain/registration/broadcast.ts";
import type { Reading } from "../transaction.ts";

/** Joins what was written to somebody invited to whom it is still for: on the list, without an answer and not registered. */
export function isAwaitedInvitee(read: Reading): SQL | undefined {
  const { invitee, message } = read.tables;
  const registered = alias(read.tables.registration, "registered");
  const address = sql`lower(${invitee.email})`;
  const answer = read
    .select({ id: registered.id })
    .from(registered)
    .where(
      and(
        sql`${registered.live}`,
        // The key begins with the address in lower case; of the event, in words that keep the index of participants.
        sql`${registered.participantKey} >= ${address} || ' '`,
        sql`${registered.participantKey} < ${address} || '!'`,
        sql`${registered.eventId} || '' = ${invitee.eventId}`,
      ),
    );
  return and(
    isNull(message.registrationId),
    inArray(message.kind, ["invitation", ...TOLD_TO_OTHERS]),
    eq(invitee.eventId, message.eventId),
    sql`${address} = lower(${message.email})`,
    isNull(invitee.declinedAt),
    notExists(answer),
  );
}

/** True of what was written to somebody who still carries the event out, and has no registration. */
export function isForContributor(read: Reading): SQL | undefined {
  const { contributor, message } = read.tables;
  const still = read
    .select({ id: contributor.id })
    .from(contributor)
    .where(and(eq(contributor.eventId, message.eventId), sql`lower(${contributor.email}) = lower(${message.email})`));
  return and(isNull(message.registrationId), inArray(message.kind, [...TOLD_TO_CONTRIBUTORS]), exists(still));
}
