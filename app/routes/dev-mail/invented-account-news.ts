import { paths } from "#app/paths.ts";
import type { AccountNews } from "#domain/account/account-news.ts";
import { instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { AccountMessage } from "#emails/render.ts";
import { INVENTED_ENVELOPE } from "./invented-sign-in.ts";

/** What nobody is told of their account. */
const EXAMPLES = {
  "role-given": { what: "role-given", role: "organiser", organisation: "Länsstyrelsen Kronoberg" },
  "passkey-added": { what: "passkey-added" },
  "passkey-removed": { what: "passkey-removed" },
  "passkeys-removed": { what: "passkeys-removed" },
  "signed-out": { what: "signed-out" },
  "first-passkey": { what: "first-passkey", person: "acc_00000000000000000000" },
  "address-left": { what: "address-left" },
  "address-changed": { what: "address-changed" },
  "new-device": { what: "new-device", device: { browser: "Firefox", system: "Windows" } },
  "account-unused": { what: "ending", why: "unused", endsAt: instant(Date.UTC(2027, 5, 18, 8)) },
  "account-without-role": { what: "ending", why: "without-role", endsAt: instant(Date.UTC(2027, 5, 18, 8)) },
  "account-ended": { what: "ended", why: "unused" },
  "account-ended-by-owner": { what: "ended", why: "own-wish" },
} as const satisfies Record<string, AccountNews>;

export type AccountNewsName = keyof typeof EXAMPLES;

export const ACCOUNT_NEWS_NAMES = Object.keys(EXAMPLES) as readonly AccountNewsName[];

export function inventedAccountNews(name: AccountNewsName, language: Language, origin: string): AccountMessage {
  return {
    ...{ kind: "account", language, facts: { name: "Anna Andersson", account: EXAMPLES[name] } },
    links: {
      account: origin + paths.workAccount(language),
      people: origin + paths.workPerson(language, ""),
      signIn: origin + paths.signIn(language),
      privacy: origin + paths.privacy(language),
    },
    envelope: INVENTED_ENVELOPE,
  };
}
