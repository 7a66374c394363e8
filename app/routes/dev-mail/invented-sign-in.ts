import type { EmailAddress } from "#domain/values/email-address.ts";
import { SIGN_IN_MINUTES } from "#domain/account/sign-in.ts";
import { instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Message, SignInMessage } from "#emails/render.ts";
import { paths } from "#app/paths.ts";
import { EXAMPLE_NAMES, inventedMessage } from "./invented-messages.ts";

/** The names of all mails that there are. */
export const MAIL_NAMES = [...EXAMPLE_NAMES, "sign-in"] as const;

export type MailName = (typeof MAIL_NAMES)[number];

/** The one mail that is of no event. */
export function inventedSignIn(language: Language, origin: string): SignInMessage {
  const at = instant(Date.UTC(2027, 4, 21, 8));
  return {
    ...{ kind: "sign-in", language, facts: { name: "Anna Andersson" }, code: "012345", minutes: SIGN_IN_MINUTES },
    links: { open: origin + paths.signInLink(language, "TOKEN"), privacy: origin + paths.privacy(language) },
    envelope: {
      from: { name: "Samling", address: "no-reply@samling.example" },
      ...{ to: "anna@example.se" as EmailAddress, operatorContact: null, writtenAt: at, sentAt: at },
    },
  };
}

export function inventedMail(name: MailName, language: Language, origin: string): Message | SignInMessage {
  return name === "sign-in" ? inventedSignIn(language, origin) : inventedMessage(name, language, origin);
}
