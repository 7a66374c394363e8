import type { MessageFacts, MessageKind } from "#domain/registration/message.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { EventId, MessageId, RegistrationId, WorkerId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Kit } from "../dialect/postgres-kit.ts";

/** Messages to people, written in the transaction of the act that they tell of, and sent later by a worker. */
export function outboxTables(kit: Kit) {
  const message = kit.table(
    "message",
    {
      id: kit.text().$type<MessageId>().primaryKey(),
      kind: kit.text().$type<MessageKind>().notNull(),
      eventId: kit.text().$type<EventId>(),
      registrationId: kit.text().$type<RegistrationId>(),
      /** Emptied with the person. */
      email: kit.text().$type<EmailAddress>(),
      language: kit.text().$type<Language>().notNull(),
      /** What was true when the act was done, frozen; emptied with the person. */
      facts: kit.json().$type<MessageFacts>(),
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
    },
    (table) => [
      kit.index("message_due").on(table.sentAt, table.failedAt, table.dueAt),
      kit.index("message_registration").on(table.registrationId, table.createdAt),
    ],
  );

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

  return { message, caughtMail };
}
