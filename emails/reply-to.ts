import { contactParts } from "#domain/event/contact-parts.ts";
import { bestText } from "#domain/event/event-text.ts";
import { parseEmailAddress, type EmailAddress } from "#domain/values/email-address.ts";
import type { AnyMessage } from "./messages.ts";

/** Whom an answer reaches: the address in the event's contact, else the operator's, where it is one for mail. */
export function replyTo(message: AnyMessage): EmailAddress | null {
  if (message.kind === "sign-in" || message.kind === "account")
    return parseEmailAddress(message.envelope.operatorContact ?? "");
  const { event, language, envelope } = message;
  const contact = bestText(event.contacts, language)?.text ?? "";
  const written = contactParts(contact).find(({ href }) => href?.startsWith("mailto:"))?.text;
  return parseEmailAddress(written ?? envelope.operatorContact ?? "");
}
