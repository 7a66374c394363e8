import { and, desc, eq, sql } from "drizzle-orm";
import type { MessageFacts, MessageKind } from "#domain/registration/message.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { EventId, MessageId, RegistrationId } from "#domain/values/identifiers.ts";
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

/** Puts messages into the outbox, in the transaction of the act that they tell of. */
export async function queueMessages(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  for (const message of messages) await insertMessage(tx, { ...message });
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
    .set({ email: null, facts: null, calendar: null })
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
