import { EXAMPLE_NAMES, inventedMessage, type ExampleName } from "#routes/dev-mail/invented-messages.ts";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import type { MessageFacts, MessageKind } from "#domain/registration/message.ts";
import type { Language } from "#domain/values/language.ts";
import type { Message } from "#emails/messages.ts";

export interface GivenMessage {
  readonly facts?: Partial<MessageFacts>;
  readonly event?: Partial<MessageEvent>;
  readonly links?: Partial<Message["links"]>;
  readonly envelope?: Partial<Message["envelope"]>;
}

const ORIGIN = "https://samling.example";
const GIVEN = inventedMessage("seat", "sv", ORIGIN);

/** A message to Anna of an event in two modes; what a test is about it says itself. */
export function madeMessage(
  kind: MessageKind,
  language: Language,
  { facts, event, links, envelope }: GivenMessage = {},
): Message {
  return {
    ...{ kind, language },
    facts: { ...GIVEN.facts, ...facts },
    event: { ...GIVEN.event, confirmationTexts: [], ...event },
    links: { ...inventedMessage("seat", language, ORIGIN).links, ...links },
    envelope: { ...GIVEN.envelope, ...envelope },
  };
}

/** Every example of the gallery, as it has been approved. */
export function approvedMessages(language: Language): { readonly name: ExampleName; readonly message: Message }[] {
  return EXAMPLE_NAMES.map((name) => ({ name, message: inventedMessage(name, language, ORIGIN) }));
}
