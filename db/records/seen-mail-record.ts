import { and, count, eq, isNotNull, isNull, lte, max, notInArray, type SQL } from "drizzle-orm";
import type { EventId, MessageId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";
import { OUT_OF_DATE, PERSON_DELETED } from "./outbox-record.ts";

/** How many mails of the event were given up, by then or at all, and wait to be seen to; and when the latest was. */
export async function mailToSeeTo(
  read: Reading,
  eventId: EventId,
  until: Instant | null = null,
): Promise<{ readonly mails: number; readonly latest: Instant | null }> {
  const { message } = read.tables;
  const [row] = await read
    .select({ mails: count(), latest: max(message.failedAt) })
    .from(message)
    .where(and(isGivenUp(read, eventId, until ?? {}), isNull(message.seenToAt)));
  return row ?? { mails: 0, latest: null };
}

/** Marks a mail of the event that was given up, or all that were by then, as seen to; gives those that were not. */
export async function markSeenTo(
  tx: Tx,
  { eventId, which }: { readonly eventId: EventId; readonly which: MessageId | Instant },
  by: { readonly at: Instant; readonly actor: string },
) {
  const { message } = tx.tables;
  return set(tx, and(isGivenUp(tx, eventId, which), isNull(message.seenToAt)), {
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

/** One mail, or those of until then; {}: all. */
function isGivenUp(
  { tables: { message } }: Reading,
  eventId: EventId,
  which: MessageId | Instant | Readonly<Record<string, never>>,
): SQL | undefined {
  return and(
    eq(message.eventId, eventId),
    typeof which === "string" ? eq(message.id, which) : undefined,
    typeof which === "number" ? lte(message.failedAt, which) : undefined,
    isNull(message.sentAt),
    isNotNull(message.failedAt),
    notInArray(message.lastFailure, [OUT_OF_DATE, PERSON_DELETED]),
  );
}
