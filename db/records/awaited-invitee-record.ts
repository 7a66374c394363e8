import { and, eq, isNull, notExists, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reading } from "../transaction.ts";

/** Joins an invitation to the invited person whom it is still for: on the list, without an answer and not registered. */
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
    eq(message.kind, "invitation"),
    eq(invitee.eventId, message.eventId),
    eq(invitee.email, message.email),
    isNull(invitee.declinedAt),
    notExists(answer),
  );
}
