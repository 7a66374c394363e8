import { contactParts } from "#domain/event/contact-parts.ts";
import { bestText } from "#domain/event/event-text.ts";
import { parseEmailAddress, type EmailAddress } from "#domain/values/email-address.ts";
import type { Message } from "./messages.ts";

/** Whom an answer reaches: the address in the event's contact, else the operator's, where it is one for mail. */
export function replyTo({ event, language, envelope }: Message): EmailAddress | null {
  const contact = bestText(event.contacts, language)?.text ?? "";
  const written = contactParts(contact).find(({ href }) => href?.startsWith("mailto:"))?.text;
  return parseEmailAddress(written ?? envelope.operatorContact ?? "");
}
