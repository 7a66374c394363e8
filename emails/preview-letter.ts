import type { OrganiserNote } from "#domain/registration/broadcast.ts";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import type { MessageFacts } from "#domain/registration/message.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Message } from "./messages.ts";
import { render, type RenderedMail } from "./render.ts";

/** Says where a link stands, for a preview opens nothing of anybody's. */
export interface LinkWords {
  readonly own: string;
  readonly join: string;
  readonly event: string;
  readonly privacy: string;
}

interface Previewed {
  readonly event: MessageEvent;
  readonly note: OrganiserNote;
  readonly receiver: Pick<MessageFacts, "name" | "generation" | "sequence" | "seat" | "waitsFor"> & {
    readonly email: EmailAddress;
    readonly language: Language;
  };
}

/** The letter that one of the receivers gets, as it is sent but for its links. */
export function previewLetter({ event, receiver, note }: Previewed, links: LinkWords, at: Instant): RenderedMail {
  const { name, email, language, generation, sequence, seat, waitsFor = null } = receiver;
  const facts: MessageFacts = { name, generation, sequence, seat, waitsFor, note };
  const message: Message = {
    ...{ kind: "from-organiser", language, facts, event },
    links: { ...links, subscribing: links.event, invitation: null, calendar: null, all: [] },
    envelope: {
      ...{ from: { name: null, address: NOBODY }, to: email, operatorContact: null },
      ...{ writtenAt: at, sentAt: at },
    },
  };
  return render(message);
}

const NOBODY = "nobody@example.invalid" as EmailAddress;
