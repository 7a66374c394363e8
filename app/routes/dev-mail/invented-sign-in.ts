import { paths } from "#app/paths.ts";
import { SIGN_IN_MINUTES } from "#domain/account/sign-in.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { SignInMessage } from "#emails/render.ts";

/** The mail with a link and a code to nobody. */
export function inventedSignIn(language: Language, origin: string): SignInMessage {
  return {
    ...{ kind: "sign-in", language, facts: { name: "Anna Andersson" }, code: "012345", minutes: SIGN_IN_MINUTES },
    links: { open: origin + paths.signInLink(language, "TOKEN"), privacy: origin + paths.privacy(language) },
    envelope: INVENTED_ENVELOPE,
  };
}

const AT = instant(Date.UTC(2027, 4, 21, 8));

export const INVENTED_ENVELOPE: SignInMessage["envelope"] = {
  from: { name: "Samling", address: "no-reply@samling.example" },
  ...{ to: "anna@example.se" as EmailAddress, operatorContact: null, writtenAt: AT, sentAt: AT },
};
