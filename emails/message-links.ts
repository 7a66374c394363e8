import { paths } from "#app/paths.ts";
import type { Language } from "#domain/values/language.ts";
import type { MessageLinks } from "./messages.ts";

/** The whole addresses that a message names, from the tokens that open them. */
export function messageLinks(
  { origin, language, slug }: { readonly origin: string; readonly language: Language; readonly slug: string },
  tokens: {
    readonly own: string;
    readonly join: string;
    readonly feed: string | null;
    readonly invitation: string | null;
    readonly all: readonly { readonly name: string; readonly token: string }[];
  },
): MessageLinks {
  const ownPage = (token: string) => origin + paths.ownRegistration(language, token);
  return {
    own: ownPage(tokens.own),
    join: origin + paths.join(language, tokens.join),
    event: origin + paths.event(language, slug),
    privacy: origin + paths.privacy(language),
    subscribing: `${origin}${paths.subscribing(language)}#how`,
    invitation: tokens.invitation && origin + paths.invited(language, tokens.invitation),
    calendar: tokens.feed && origin + paths.ownCalendar(language, tokens.feed),
    all: tokens.all.map(({ name, token }) => ({ name, link: ownPage(token) })),
  };
}
