import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing, ownAffairs } from "./parts/closing.ts";
import { eventFacts } from "./parts/event-facts.ts";
import { greeting, titleInSubject, wordsFor } from "./parts/opening.ts";

/** A freed seat, at once. */
export function served(message: Message): Letter {
  const words = wordsFor(message).served;
  return {
    subject: words.subject(titleInSubject(message)),
    parts: [
      ...greeting(message),
      ...text(words.lead[message.facts.seat ?? "on-site"]),
      ...eventFacts(message),
      ...ownAffairs(message),
      ...closing(message),
    ],
  };
}
