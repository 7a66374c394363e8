import { paths } from "#app/paths.ts";
import type { Language } from "#domain/values/language.ts";
import type { SignInMessage } from "./messages.ts";

/** The whole addresses that a mail to sign in with names. */
export function signInLinks(
  { origin, language }: { readonly origin: string; readonly language: Language },
  token: string,
): SignInMessage["links"] {
  return { open: origin + paths.signInLink(language, token), privacy: origin + paths.privacy(language) };
}
