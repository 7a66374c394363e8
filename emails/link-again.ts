import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing } from "./parts/closing.ts";
import { eventAlone } from "./parts/event-facts.ts";
import { headed, nameToGreet, wordsFor } from "./parts/opening.ts";

/** A person's own links. Who reads the mail of a shared address sees them all, each by its name. */
export function linkAgain(message: Message): Letter {
  const words = wordsFor(message);
  const { heading, lead, why, link, button } = words.linkAgain;
  const { all, own } = message.links;
  const number = all.length > 1 ? "several" : "one";
  const links = all.length > 0 ? all : [{ name: message.facts.name, link: own }];
  return {
    ...headed(message, heading[number]),
    parts: [
      ...text(words.greetingWithoutName),
      ...text(lead[number]),
      ...links.map(({ name, link: url }) => ({ kind: "link", text: nameLine(name) ?? link, url, button }) as const),
      ...text(why),
      ...eventAlone(message),
      ...text(words.keepToYourself),
      ...closing(message),
    ],
  };
}

function nameLine(written: string): string | null {
  const name = nameToGreet(written);
  return name === null ? null : `${name}:`;
}
