import type { SendMessageRefusal } from "#commands/broadcast/send-message.ts";
import { noteFaults } from "#domain/registration/organiser-note.ts";
import { noteOf, type SentMessage } from "#domain/registration/sent-message.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { ShownLetter } from "./preview-of.ts";

/** What was done with what was sent, where it has not been sent on. */
export interface Again {
  readonly sent: SentMessage | null;
  readonly submission?: string;
  readonly preview: ShownLetter | null;
  readonly refusal: SendMessageRefusal | "no-such-message" | "form" | null;
}

/** What is wrong at each field, by its name; or of the whole message. */
export function messageFaults(
  language: Language,
  again: Again | undefined,
): { readonly fields: Readonly<Record<string, string>>; readonly whole: string | null } {
  const { faults, refused } = catalogueOf(language).work.seats.messages;
  const refusal = again?.refusal ?? null;
  switch (refusal) {
    case null:
      return { fields: {}, whole: null };
    case "subject-malformed":
    case "text-malformed": {
      const found = again?.sent ? noteFaults(noteOf(again.sent)) : [refusal];
      return {
        fields: {
          ...(found.includes("subject-malformed") && { subject: faults["subject-malformed"] }),
          ...(found.includes("text-malformed") && { text: faults["text-malformed"] }),
        },
        whole: null,
      };
    }
    case "not-allowed":
    case "no-such-event":
    case "no-registration":
    case "not-published":
    case "nobody-to-tell":
    case "no-such-message":
    case "form":
      return { fields: {}, whole: refused[refusal] };
  }
}
