import { paths } from "#app/paths.ts";
import type { Language } from "#domain/values/language.ts";
import type { AccountMessage } from "./messages.ts";

/** The whole addresses that a mail about somebody's account names. */
export function accountLinks({
  origin,
  language,
}: {
  readonly origin: string;
  readonly language: Language;
}): AccountMessage["links"] {
  return {
    account: origin + paths.workAccount(language),
    people: origin + paths.workPerson(language, ""),
    signIn: origin + paths.signIn(language),
    privacy: origin + paths.privacy(language),
  };
}
