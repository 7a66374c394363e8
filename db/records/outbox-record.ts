import {
  and,
  asc,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  min,
  notExists,
  notInArray,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { MessageFacts, OutboxKind } from "#domain/registration/message.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { EventId, MessageId, RegistrationId, WorkerId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { skipLocked } from "../dialect/skip-locked.ts";
import { preparedStatement, type Reading, type Tx } from "../transaction.ts";

/** The right to send a message until `until`, with what is sent. */
export interface MessageLease {
  readonly id: MessageId;
  readonly holder: WorkerId;
  readonly until: Instant;
  readonly kind: OutboxKind;
  readonly eventId: EventId | null;
  readonly registrationId: RegistrationId | null;
  /** Null, like the facts, once the person has been deleted. */
  readonly email: EmailAddress | null;
  readonly language: Language;
  readonly facts: MessageFacts | null;
  /** The calendar part as it was first sent. */
  readonly calendar: string | null;
  readonly createdAt: Instant;
  /** This one counted in. One that ended with its process counts too. */
  readonly tries: number;
  readonly lastFailure: string | null;
}

/**
 * Messages that may be leased now, those that have waited longest first. Of one person's about one event, only the first
 * that is neither sent nor given up: what happened later is never told before. A person is told by the registration and,
 * for those who register anew, by the address. Whoever a registration was handed over to comes after the one who left
 * it, and waits no longer once that one's mail has been tried and has to wait.
 */
export async function findDueMessages(
  read: Reading,
  { at, limit }: { at: Instant; limit: number },
): Promise<MessageId[]> {
  const { message } = read.tables;
  const earlier = alias(message, "earlier");
  const holdsBack = or(
    eq(earlier.email, message.email),
    isNull(earlier.email),
    eq(earlier.tries, 0),
    isNotNull(earlier.leasedUntil),
  );
  const before = (samePerson: SQL | undefined) =>
    read
      .select({ id: earlier.id })
      .from(earlier)
      .where(
        and(
          samePerson,
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
    .where(
      and(
        isNull(message.sentAt),
        isNull(message.failedAt),
        free(read, at),
        notExists(before(and(eq(earlier.registrationId, message.registrationId), holdsBack))),
        notExists(before(and(eq(earlier.email, message.email), eq(earlier.eventId, message.eventId)))),
      ),
    )
    .orderBy(asc(message.dueAt), asc(message.createdAt), asc(message.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/**
 * Takes those of the messages that are still to be had. They are found apart from it, by reading: on PostgreSQL a
 * search for the due ones inside the transaction would clash with every act that queues one more. One whose lease has run
 * out was perhaps sent by whoever died: that is written down.
 */
export async function leaseMessages(
  tx: Tx,
  { ids, holder, at, until }: { ids: readonly MessageId[]; holder: WorkerId; at: Instant; until: Instant },
): Promise<MessageLease[]> {
  if (ids.length === 0) return [];
  const { message } = tx.tables;
  const wanted = and(inArray(message.id, [...ids]), isNull(message.sentAt), isNull(message.failedAt), free(tx, at));
  const open = await skipLocked(tx.select({ id: message.id }).from(message).where(wanted));
  if (open.length === 0) return [];
  const taken = await tx
    .update(message)
    .set({
      ...{ leasedBy: holder, leasedUntil: until, tries: sql`${message.tries} + 1` },
      lastFailure: sql`case when ${message.leasedBy} is null then ${message.lastFailure} else ${ANSWER_LOST} end`,
    })
    .where(
      inArray(
        message.id,
        open.map(({ id }) => id),
      ),
    )
    .returning({
      id: message.id,
      kind: message.kind,
      eventId: message.eventId,
      registrationId: message.registrationId,
      email: message.email,
      language: message.language,
      facts: message.facts,
      calendar: message.calendar,
      createdAt: message.createdAt,
      tries: message.tries,
      lastFailure: message.lastFailure,
    });
  return taken
    .map((row) => ({ ...row, holder, until }))
    .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
}

/** The first message of each lease's registration to the same person: what later ones refer to. */
export async function firstMessages(
  read: Reading,
  leases: readonly Pick<MessageLease, "registrationId" | "email">[],
): Promise<(lease: Pick<MessageLease, "registrationId" | "email">) => MessageId | null> {
  const { message } = read.tables;
  const wanted = [...new Set(leases.flatMap(({ registrationId: id }) => (id === null ? [] : [id])))];
  const rows =
    wanted.length === 0
      ? []
      : await read
          .select({ id: message.id, registrationId: message.registrationId, email: message.email })
          .from(message)
          .where(inArray(message.registrationId, wanted))
          .orderBy(asc(message.createdAt), asc(message.id));
  const first = new Map<string, MessageId>();
  const key = (one: Pick<MessageLease, "registrationId" | "email">) => `${one.registrationId} ${one.email}`;
  for (const row of rows) if (!first.has(key(row))) first.set(key(row), row.id);
  return (lease) => first.get(key(lease)) ?? null;
}

/** To whom a message was sent; null for one that we know nothing of. */
export async function receiverOf(
  read: Reading,
  id: MessageId,
): Promise<Pick<MessageLease, "registrationId" | "email" | "eventId"> | null> {
  const { message } = read.tables;
  const [row] = await read
    .select({ registrationId: message.registrationId, email: message.email, eventId: message.eventId })
    .from(message)
    .where(and(eq(message.id, id), isNotNull(message.sentAt)));
  return row ?? null;
}

/** Keeps the calendar parts of messages that are about to be sent for the first time; of nobody deleted meanwhile. */
export async function keepCalendars(
  tx: Tx,
  kept: readonly { readonly lease: MessageLease; readonly calendar: string }[],
): Promise<void> {
  for (const { lease, calendar } of kept) await setCalendar(tx, { id: lease.id, holder: lease.holder, calendar });
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

/** Messages given up since then, those left out that nobody needs any more. */
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
        notInArray(message.lastFailure, NOTHING_FAILED),
      ),
    );
  return row?.count ?? 0;
}

/** The code of a message that had nobody left to go to. */
export const PERSON_DELETED = "person-deleted";
/** Of one that says what is no longer so. */
export const OUT_OF_DATE = "out-of-date";
/** Of one that may have arrived: the server's answer, or whoever waited for it, was lost. Kept when it is sent again. */
export const ANSWER_LOST = "answer-lost";
const NOTHING_FAILED = [PERSON_DELETED, OUT_OF_DATE];

function free(read: Reading, at: Instant) {
  const { message } = read.tables;
  return and(lte(message.dueAt, at), or(isNull(message.leasedUntil), lt(message.leasedUntil, at)));
}

/** True of the row while it is this lease's. */
export function held({ tables: { message } }: Reading, { id, holder, until }: MessageLease) {
  return and(eq(message.id, id), eq(message.leasedBy, holder), eq(message.leasedUntil, until));
}

const setCalendar = preparedStatement((tx: Tx) =>
  tx
    .update(tx.tables.message)
    .set({ calendar: sql`${sql.placeholder("calendar")}` })
    .where(
      and(
        eq(tx.tables.message.id, sql.placeholder("id")),
        eq(tx.tables.message.leasedBy, sql.placeholder("holder")),
        isNotNull(tx.tables.message.email),
      ),
    ),
);
