import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lt, lte, min, ne, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { MessageFacts, MessageKind } from "#domain/registration/message.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { EventId, MessageId, RegistrationId, WorkerId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading, Tx } from "../transaction.ts";

/** The right to send a message until `until`, with what is sent. */
export interface MessageLease {
  readonly id: MessageId;
  readonly holder: WorkerId;
  readonly until: Instant;
  readonly kind: MessageKind;
  readonly eventId: EventId | null;
  readonly registrationId: RegistrationId | null;
  /** Null, like the facts, once the person has been deleted. */
  readonly email: EmailAddress | null;
  readonly language: Language;
  readonly facts: MessageFacts | null;
  readonly createdAt: Instant;
  /** This one counted in. One that ended with its process counts too. */
  readonly tries: number;
}

/**
 * Messages that may be leased now, those that have waited longest first. Of one registration's, only the first that is
 * neither sent nor given up: what happened later is never told before.
 */
export async function findDueMessages(
  read: Reading,
  { at, limit }: { at: Instant; limit: number },
): Promise<MessageId[]> {
  const { message } = read.tables;
  const earlier = alias(message, "earlier");
  const before = read
    .select({ id: earlier.id })
    .from(earlier)
    .where(
      and(
        eq(earlier.registrationId, message.registrationId),
        isNull(earlier.sentAt),
        isNull(earlier.failedAt),
        or(
          lt(earlier.createdAt, message.createdAt),
          and(eq(earlier.createdAt, message.createdAt), lt(earlier.id, message.id)),
        ),
      ),
    );
  const rows = await read
    .select({ id: message.id })
    .from(message)
    .where(and(isNull(message.sentAt), isNull(message.failedAt), free(read, at), notExists(before)))
    .orderBy(asc(message.dueAt), asc(message.createdAt), asc(message.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/**
 * Takes those of the messages that are still to be had. They are found apart from it, by reading: on PostgreSQL a
 * search for the due ones inside the transaction would clash with every act that queues one more.
 */
export async function leaseMessages(
  tx: Tx,
  { ids, holder, at, until }: { ids: readonly MessageId[]; holder: WorkerId; at: Instant; until: Instant },
): Promise<MessageLease[]> {
  if (ids.length === 0) return [];
  const { message } = tx.tables;
  const taken = await tx
    .update(message)
    .set({ leasedBy: holder, leasedUntil: until, tries: sql`${message.tries} + 1` })
    .where(and(inArray(message.id, [...ids]), isNull(message.sentAt), isNull(message.failedAt), free(tx, at)))
    .returning({
      id: message.id,
      kind: message.kind,
      eventId: message.eventId,
      registrationId: message.registrationId,
      email: message.email,
      language: message.language,
      facts: message.facts,
      createdAt: message.createdAt,
      tries: message.tries,
    });
  return taken
    .map((row) => ({ ...row, holder, until }))
    .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
}

/** False, here and below, where the lease was lost meanwhile: the row is then another's. */
export async function noteSent(tx: Tx, lease: MessageLease, at: Instant): Promise<boolean> {
  return giveBack(tx, lease, { sentAt: at, lastFailure: null });
}

/** To be tried again at `dueAt`. */
export async function noteRetry(
  tx: Tx,
  lease: MessageLease,
  { dueAt, failure }: { dueAt: Instant; failure: string },
): Promise<boolean> {
  return giveBack(tx, lease, { dueAt, lastFailure: failure });
}

/** Given up: nobody tries again. */
export async function noteFailed(
  tx: Tx,
  lease: MessageLease,
  { at, failure }: { at: Instant; failure: string },
): Promise<boolean> {
  return giveBack(tx, lease, { failedAt: at, lastFailure: failure });
}

/** When the message that has waited longest was written; null where none waits. */
export async function oldestUnsentAt(read: Reading): Promise<Instant | null> {
  const { message } = read.tables;
  const [row] = await read
    .select({ at: min(message.createdAt) })
    .from(message)
    .where(and(isNull(message.sentAt), isNull(message.failedAt)));
  const at = row?.at ?? null;
  return at === null ? null : instant(at);
}

/** Messages given up since then, those left out whose person was deleted before they went. */
export async function messagesGivenUpSince(read: Reading, since: Instant): Promise<number> {
  const { message } = read.tables;
  const [row] = await read
    .select({ count: count() })
    .from(message)
    .where(
      and(
        isNull(message.sentAt),
        isNotNull(message.failedAt),
        gt(message.failedAt, since),
        ne(message.lastFailure, PERSON_DELETED),
      ),
    );
  return row?.count ?? 0;
}

/** The code of a message that had nobody left to go to. */
export const PERSON_DELETED = "person-deleted";

function free(read: Reading, at: Instant) {
  const { message } = read.tables;
  return and(lte(message.dueAt, at), or(isNull(message.leasedUntil), lt(message.leasedUntil, at)));
}

interface Ending {
  readonly sentAt?: Instant;
  readonly failedAt?: Instant;
  readonly dueAt?: Instant;
  readonly lastFailure: string | null;
}

async function giveBack(tx: Tx, { id, holder, until }: MessageLease, ending: Ending): Promise<boolean> {
  const { message } = tx.tables;
  const kept = await tx
    .update(message)
    .set({ ...ending, leasedBy: null, leasedUntil: null })
    .where(and(eq(message.id, id), eq(message.leasedBy, holder), eq(message.leasedUntil, until)))
    .returning({ id: message.id });
  return kept.length === 1;
}
