import type { Language } from "#domain/values/language.ts";
import type { AnyMessage } from "#emails/render.ts";
import { ACCOUNT_NEWS_NAMES, inventedAccountNews, type AccountNewsName } from "./invented-account-news.ts";
import { EXAMPLE_NAMES, inventedMessage, type ExampleName } from "./invented-messages.ts";
import { inventedSignIn } from "./invented-sign-in.ts";

/** The names of all mails that there are. */
export const MAIL_NAMES = [...EXAMPLE_NAMES, "sign-in" as const, ...ACCOUNT_NEWS_NAMES];

export type MailName = ExampleName | AccountNewsName | "sign-in";

export function inventedMail(name: MailName, language: Language, origin: string): AnyMessage {
  if (name === "sign-in") return inventedSignIn(language, origin);
  return isAccountNews(name) ? inventedAccountNews(name, language, origin) : inventedMessage(name, language, origin);
}

function isAccountNews(name: MailName): name is AccountNewsName {
  return ACCOUNT_NEWS_NAMES.some((each) => each === name);
}
