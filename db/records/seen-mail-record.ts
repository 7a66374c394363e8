import { and, eq, isNotNull, isNull, notInArray, type SQL } from "drizzle-orm";
import type { EventId, MessageId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Tx } from "../transaction.ts";
import { OUT_OF_DATE, PERSON_DELETED } from "./outbox-record.ts";

/** Marks a mail of the event that was given up, or all of them, as seen to; gives those that were not. */
export async function markSeenTo(
  tx: Tx,
  { eventId, id }: { readonly eventId: EventId; readonly id: MessageId | null },
  by: { readonly at: Instant; readonly actor: string },
) {
  const { message } = tx.tables;
  return set(tx, and(isGivenUp(tx, eventId, id), isNull(message.seenToAt)), {
    seenToAt: by.at,
    seenToBy: by.actor,
  });
}

/** The mail waits for somebody again. */
export async function markUnseen(tx: Tx, { eventId, id }: { readonly eventId: EventId; readonly id: MessageId }) {
  const { message } = tx.tables;
  const seen = and(isGivenUp(tx, eventId, id), isNotNull(message.seenToAt));
  return set(tx, seen, { seenToAt: null, seenToBy: null });
}

function set(
  tx: Tx,
  which: SQL | undefined,
  seen: { readonly seenToAt: Instant | null; readonly seenToBy: string | null },
) {
  const { message } = tx.tables;
  return tx
    .update(message)
    .set(seen)
    .where(which)
    .returning({ id: message.id, registrationId: message.registrationId, failure: message.lastFailure });
}

function isGivenUp({ tables: { message } }: Tx, eventId: EventId, id: MessageId | null): SQL | undefined {
  return and(
    eq(message.eventId, eventId),
    id === null ? undefined : eq(message.id, id),
    isNull(message.sentAt),
    isNotNull(message.failedAt),
    notInArray(message.lastFailure, [OUT_OF_DATE, PERSON_DELETED]),
  );
}
