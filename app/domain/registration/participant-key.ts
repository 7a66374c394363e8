import { foldedText } from "#domain/values/folded-text.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";

/** The same folded name with the same e-mail is the same participant (DOMAIN: Seats). */
export function participantKey(name: string, email: EmailAddress): string {
  return `${email.toLowerCase()} ${foldedText(name) || name.trim().toLowerCase()}`;
}
