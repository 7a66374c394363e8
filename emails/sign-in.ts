import { catalogueOf } from "#i18n/catalogue.ts";
import { text, type Letter } from "./letter.ts";
import type { SignInMessage } from "./messages.ts";
import { nameToGreet } from "./parts/opening.ts";

/** A link and a code to sign in with. The code stands in the subject too: whoever has asked needs nothing else. */
export function signIn({ language, facts, code, minutes, links }: SignInMessage): Letter {
  const { messages, work } = catalogueOf(language);
  const words = work.access.mail;
  const name = nameToGreet(facts.name);
  const shown = `${code.slice(0, 3)} ${code.slice(3)}`;
  return {
    subject: words.subject(shown),
    heading: words.heading,
    parts: [
      ...text(name === null ? messages.greetingWithoutName : messages.greeting(name)),
      { kind: "facts", title: words.codeTitle, rows: [{ label: words.code, value: shown }] },
      ...text(words.codeHow(minutes)),
      { kind: "link", text: words.link, url: links.open, button: words.button },
      ...text(words.notYou),
      { kind: "link", text: words.privacy, url: links.privacy, aside: true },
    ],
  };
}
