import { sql } from "drizzle-orm";
import type { BroadcastCursor, BroadcastFacts, BroadcastKind } from "#domain/registration/broadcast.ts";
import type { MessageFacts, OutboxKind } from "#domain/registration/message.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type {
  AccountId,
  BroadcastId,
  CalendarFeedId,
  EventId,
  MessageId,
  RegistrationId,
  WorkerId,
} from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Kit } from "../dialect/postgres-kit.ts";

/** Messages to people, written in the transaction of the act that they tell of, and sent later by a worker. */
export function outboxTables(kit: Kit) {
  const message = kit.table(
    "message",
    {
      id: kit.text().$type<MessageId>().primaryKey(),
      kind: kit.text().$type<OutboxKind>().notNull(),
      eventId: kit.text().$type<EventId>(),
      registrationId: kit.text().$type<RegistrationId>(),
      /** Whom it tells of their own account. */
      accountId: kit.text().$type<AccountId>(),
      /** The message to many that this one belongs to. */
      broadcastId: kit.text().$type<BroadcastId>(),
      /** Emptied with the person. */
      email: kit.text().$type<EmailAddress>(),
      language: kit.text().$type<Language>().notNull(),
      /** What was true when the act was done, frozen; emptied with the person. */
      facts: kit.json().$type<MessageFacts>(),
      /** The calendar part as it was first sent: sent again, it is the same to the byte. Emptied with the person. */
      calendar: kit.text(),
      createdAt: kit.instant().notNull(),
      /** Not before this instant. */
      dueAt: kit.instant().notNull(),
      tries: kit.integer().notNull(),
      leasedBy: kit.text().$type<WorkerId>(),
      leasedUntil: kit.instant(),
      sentAt: kit.instant(),
      /** Given up: nobody tries again. */
      failedAt: kit.instant(),
      /** A code of ours or the server's three digits: what servers say may quote the address. */
      lastFailure: kit.text(),
      /** Somebody has seen to what was given up, by the telephone say: when, and by a reference to an actor. */
      seenToAt: kit.instant(),
      seenToBy: kit.text(),
    },
    (table) => [
      kit.index("message_due").on(table.sentAt, table.failedAt, table.dueAt),
      kit.index("message_registration").on(table.registrationId, table.createdAt),
      kit
        .index("message_unsent")
        .on(table.email)
        .where(sql`sent_at is null and failed_at is null`),
      kit
        .index("message_broadcast")
        .on(table.broadcastId)
        .where(sql`broadcast_id is not null`),
      /** To those on an event's lists, who have no registration. */
      kit
        .index("message_listed")
        .on(table.eventId)
        .where(sql`registration_id is null and account_id is null and email is not null`),
      kit
        .index("message_account")
        .on(table.accountId)
        .where(sql`account_id is not null`),
    ],
  );

  /** A message to many, from which the worker makes one for each receiver, in the order of their registrations. */
  const broadcast = kit.table(
    "broadcast",
    {
      id: kit.text().$type<BroadcastId>().primaryKey(),
      eventId: kit.text().$type<EventId>().notNull(),
      kind: kit.text().$type<BroadcastKind>().notNull(),
      /** What may happen once only, such as a reminder of a certain day; null where nothing forbids a second. */
      key: kit.text(),
      facts: kit.json().$type<BroadcastFacts>().notNull(),
      /** A reference to the actor. */
      actor: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      /** Receivers when it was begun. */
      receivers: kit.integer().notNull(),
      /** Messages made so far. */
      queued: kit.integer().notNull(),
      /** The receiver who came last; null before the first. */
      upTo: kit.text().$type<BroadcastCursor>(),
      /** Every receiver's message is in the outbox. */
      spreadAt: kit.instant(),
      stoppedAt: kit.instant(),
    },
    (table) => [
      kit
        .uniqueIndex("broadcast_key")
        .on(table.eventId, table.key)
        .where(sql`key is not null`),
      kit.index("broadcast_event").on(table.eventId, table.createdAt),
      kit.index("broadcast_unspread").on(table.spreadAt, table.stoppedAt),
    ],
  );

  /** Those whom a message to many goes to, where who they are can't be told from what they are registered for any longer. */
  const broadcastReceiver = kit.table(
    "broadcast_receiver",
    {
      broadcastId: kit
        .text()
        .$type<BroadcastId>()
        .notNull()
        .references(() => broadcast.id),
      registrationId: kit.text().$type<RegistrationId>().notNull(),
    },
    (table) => [kit.primaryKey({ columns: [table.broadcastId, table.registrationId] })],
  );

  /** A person's own calendar address: secret, and revoked by raising the generation. */
  const calendarFeed = kit.table(
    "calendar_feed",
    {
      id: kit.text().$type<CalendarFeedId>().primaryKey(),
      /** Folded name and e-mail, as registrations have it: what tells one participant from another. */
      participantKey: kit.text().notNull(),
      generation: kit.integer().notNull(),
      createdAt: kit.instant().notNull(),
      revokedAt: kit.instant(),
    },
    (table) => [kit.uniqueIndex("calendar_feed_participant").on(table.participantKey)],
  );

  /** How far a mailbox has been read. */
  const mailboxPosition = kit.table("mailbox_position", {
    /** The mailbox: a hash of its address, for it may name a person. */
    id: kit.text().primaryKey(),
    /** Changes when the server numbers its messages anew (RFC 9051, 2.3.1.1). */
    validity: kit.text().notNull(),
    lastUid: kit.integer().notNull(),
    readAt: kit.instant().notNull(),
  });

  /** Where the demo's mail goes instead of to a server: what was sent can be opened there. */
  const caughtMail = kit.table(
    "caught_mail",
    {
      id: kit.text().$type<MessageId>().primaryKey(),
      at: kit.instant().notNull(),
      email: kit.text().$type<EmailAddress>().notNull(),
      subject: kit.text().notNull(),
      /** The whole message as it would go over the wire. */
      source: kit.text().notNull(),
    },
    (table) => [kit.index("caught_mail_at").on(table.at)],
  );

  return { message, broadcast, broadcastReceiver, calendarFeed, mailboxPosition, caughtMail };
}
