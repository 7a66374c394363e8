import { personalToken } from "#access/personal-link.ts";
import type { MessageLease } from "#db/records/outbox-record.ts";
import type { MessageKind } from "#domain/registration/message.ts";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { MailSender } from "#domain/values/mail-settings.ts";
import { messageLinks } from "#emails/message-links.ts";
import { accountLinks } from "#emails/account-links.ts";
import type { AccountMessage, Message } from "#emails/messages.ts";

/** What every message of this installation says alike. */
export interface SenderFacts {
  /** Personal links are derived from it. */
  readonly secret: string;
  readonly origin: string;
  readonly from: MailSender;
  /** Of the body that runs the site: for answers, where an event names nobody. */
  readonly operatorContact: string | null;
}

/** A lease that has somebody to go to. */
export type SendableLease = MessageLease & {
  readonly email: EmailAddress;
  readonly facts: NonNullable<MessageLease["facts"]>;
};

/** One that tells of an event. */
export type EventLease = SendableLease & { readonly kind: MessageKind };

export function isOfAnEvent(lease: SendableLease): lease is EventLease {
  return lease.kind !== "account";
}

/** What somebody is told of their own account; null for one that says nothing. */
export function accountMessageOf(
  { origin, from, operatorContact }: SenderFacts,
  { language, facts: { name, account }, email: to, createdAt: writtenAt }: SendableLease,
  sentAt: Instant,
): AccountMessage | null {
  if (!account) return null;
  const links = accountLinks({ origin, language });
  const envelope = { from, to, operatorContact, writtenAt, sentAt };
  return { kind: "account", language, facts: { name, account }, links, envelope };
}

/** All that a message is rendered from; the tokens of its links are made here, and stand nowhere else. */
export function messageOf(
  { secret, origin, from, operatorContact }: SenderFacts,
  { kind, language, facts, registrationId, email: to, createdAt: writtenAt }: EventLease,
  { event, sentAt }: { readonly event: MessageEvent; readonly sentAt: Instant },
): Message {
  const own = (purpose: "registration" | "join") =>
    registrationId === null ? "" : personalToken(secret, purpose, { id: registrationId, generation: facts.generation });
  const links = messageLinks(
    { origin, language, slug: event.slug },
    {
      ...{ own: own("registration"), join: own("join") },
      invitation: facts.invitee ? personalToken(secret, "invitation", facts.invitee) : null,
      feed: facts.feed ? personalToken(secret, "feed", facts.feed) : null,
      all: (facts.registrations ?? []).map((one) => ({
        name: one.name,
        token: personalToken(secret, "registration", one),
      })),
    },
  );
  return { kind, language, facts, event, links, envelope: { from, to, operatorContact, writtenAt, sentAt } };
}
