import { and, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { AccountNews } from "#domain/account/account-news.ts";
import type { MessageFacts, MessageKind } from "#domain/registration/message.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { AccountId, EventId, MessageId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { preparedStatement, type Reading, type Tx } from "../transaction.ts";

export interface NewMessage {
  readonly id: MessageId;
  readonly kind: MessageKind;
  readonly eventId: EventId;
  /** Null to somebody who is invited and has no registration. */
  readonly registrationId: RegistrationId | null;
  readonly email: EmailAddress;
  readonly language: Language;
  readonly facts: MessageFacts;
  readonly at: Instant;
}

/** Of a message whose person is deleted: that something was sent stays. */
export const NOTHING_WRITTEN = { email: null, facts: null, calendar: null };

/** True of what still tells of somebody who has neither a registration nor an account: invited, or carrying the event out. */
export function isToListed(read: Reading) {
  const { message } = read.tables;
  return and(isNull(message.registrationId), isNull(message.accountId), isNotNull(message.email));
}

/** Puts messages into the outbox, in the transaction of the act that they tell of. */
export async function queueMessages(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  for (const message of messages) await insertMessage(tx, { ...message });
}

/** What somebody is told of their own account. */
export interface NewAccountMessage {
  readonly id: MessageId;
  readonly accountId: AccountId;
  readonly email: EmailAddress;
  readonly language: Language;
  readonly name: string;
  readonly news: AccountNews;
  readonly at: Instant;
}

export async function queueAccountMessage(tx: Tx, { at, name, news, ...message }: NewAccountMessage): Promise<void> {
  const facts = { name, generation: 0, sequence: 0, seat: null, account: news };
  await tx.insert(tx.tables.message).values({ ...message, kind: "account", facts, createdAt: at, dueAt: at, tries: 0 });
}

/**
 * The mails to accounts that have ended, gone once they have been sent or given up: the last of them tells of the end, and
 * goes to an address that is kept nowhere else.
 */
export async function forgetMessagesOfEndedAccounts(tx: Tx): Promise<number> {
  const { message } = tx.tables;
  const emptied = await tx
    .update(message)
    .set(NOTHING_WRITTEN)
    .where(ofEndedAccounts(tx))
    .returning({ id: message.id });
  return emptied.length;
}

/** Asked by whoever forgets them: to write for nothing ends every kept page. */
export async function hasMessagesOfEndedAccounts(read: Reading): Promise<boolean> {
  const { message } = read.tables;
  const rows = await read.select({ id: message.id }).from(message).where(ofEndedAccounts(read)).limit(1);
  return rows.length > 0;
}

function ofEndedAccounts(read: Reading) {
  const { message, account } = read.tables;
  const ended = read.select({ id: account.id }).from(account).where(isNotNull(account.endedAt));
  const over = or(isNotNull(message.sentAt), isNotNull(message.failedAt));
  return and(isNotNull(message.accountId), inArray(message.accountId, ended), isNotNull(message.email), over);
}

/** When a registration was last written to about such a thing; null where it never was. */
export async function latestMessageAt(
  read: Reading,
  registrationId: RegistrationId,
  kind: MessageKind,
): Promise<Instant | null> {
  const { message } = read.tables;
  const [row] = await read
    .select({ createdAt: message.createdAt })
    .from(message)
    .where(and(eq(message.registrationId, registrationId), eq(message.kind, kind)))
    .orderBy(desc(message.createdAt))
    .limit(1);
  return row?.createdAt ?? null;
}

/** The person is deleted, and what was written to them with them; that something was sent stays. */
export async function forgetMessagesOf(tx: Tx, registrationId: RegistrationId): Promise<void> {
  const { message } = tx.tables;
  await tx
    .update(message)
    .set(NOTHING_WRITTEN)
    .where(sql`${message.registrationId} = ${registrationId}`);
}

const insertMessage = preparedStatement((tx: Tx) =>
  tx.insert(tx.tables.message).values({
    id: sql.placeholder("id"),
    kind: sql.placeholder("kind"),
    eventId: sql.placeholder("eventId"),
    registrationId: sql.placeholder("registrationId"),
    email: sql.placeholder("email"),
    language: sql.placeholder("language"),
    facts: sql.placeholder("facts"),
    createdAt: sql.placeholder("at"),
    dueAt: sql.placeholder("at"),
    tries: 0,
  }),
);
