import type { MessageFacts, MessageKind } from "#domain/registration/message.ts";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import type { Language } from "#domain/values/language.ts";

/** All that a message is rendered from. */
export interface Message {
  readonly kind: MessageKind;
  readonly language: Language;
  readonly facts: MessageFacts;
  readonly event: MessageEvent;
  readonly links: MessageLinks;
}

/** Whole addresses, those with a token made for this one message. */
export interface MessageLinks {
  /** The registration's own page. */
  readonly own: string;
  readonly join: string;
  readonly event: string;
  readonly privacy: string;
  /** For "link-again": each live registration of the address, by its name. */
  readonly all: readonly { readonly name: string; readonly link: string }[];
}
