import type { AccountNews } from "#domain/account/account-news.ts";
import type { MessageFacts, MessageKind } from "#domain/registration/message.ts";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { MailSender } from "#domain/values/mail-settings.ts";

/** All that a message is rendered from. */
export interface Message {
  readonly kind: MessageKind;
  readonly language: Language;
  readonly facts: MessageFacts;
  readonly event: MessageEvent;
  readonly links: MessageLinks;
  readonly envelope: Envelope;
}

/** To somebody who wants to sign in: of no event, and with nothing in it but how. */
export interface SignInMessage {
  readonly kind: "sign-in";
  readonly language: Language;
  readonly facts: { readonly name: string };
  /** Six digits. */
  readonly code: string;
  readonly minutes: number;
  readonly links: { readonly open: string; readonly privacy: string };
  readonly envelope: Envelope;
}

/** To somebody who has an account, of what has happened with it: of no event either. */
export interface AccountMessage {
  readonly kind: "account";
  readonly language: Language;
  readonly facts: { readonly name: string; readonly account: AccountNews };
  readonly links: {
    readonly account: string;
    readonly signIn: string;
    readonly privacy: string;
    /** What a person's page begins with. */
    readonly people: string;
  };
  readonly envelope: Envelope;
}

/** Every message that is mailed. */
export type AnyMessage = Message | SignInMessage | AccountMessage;

/** Who writes to whom, and when. */
export interface Envelope {
  readonly from: MailSender;
  readonly to: EmailAddress;
  /** An e-mail address or one of the web, of the body that runs the site. */
  readonly operatorContact: string | null;
  /** When the act was done that the message tells of. */
  readonly writtenAt: Instant;
  /** When it is rendered to be sent. */
  readonly sentAt: Instant;
}

/** Whole addresses, those with a token made for this one message. */
export interface MessageLinks {
  /** The registration's own page. */
  readonly own: string;
  /** The way into the digital meeting: ours, never the meeting's own. */
  readonly join: string;
  readonly event: string;
  readonly privacy: string;
  /** How one subscribes to a calendar. */
  readonly subscribing: string;
  /** For "calendar-address": the person's own calendar. */
  readonly calendar: string | null;
  /** For "invitation": where it is answered. */
  readonly invitation: string | null;
  /** For "link-again": each live registration of the address, by its name. */
  readonly all: readonly { readonly name: string; readonly link: string }[];
}
