import type { Catalogue } from "#i18n/catalogue.ts";
import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing, ownAffairs } from "./parts/closing.ts";
import { eventFacts } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";

/** A seat at once. */
export function seat(message: Message): Letter {
  return letterOfASeat(message, wordsFor(message).seat);
}

/** What everybody gets who has a seat from now on, in the words for how they came by it. */
export function letterOfASeat(message: Message, words: Catalogue["messages"]["seat" | "served"]): Letter {
  return {
    ...headed(message, words.heading),
    parts: [
      ...greeting(message),
      ...text(words.lead[message.facts.seat ?? "on-site"]),
      ...eventFacts(message),
      ...ownAffairs(message),
      ...closing(message),
    ],
  };
}
