import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing, ownAffairs } from "./parts/closing.ts";
import { eventFacts } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";

/** Another mode, or other details. */
export function changed(message: Message): Letter {
  const words = wordsFor(message).changed;
  return {
    ...headed(message, words.heading),
    parts: [
      ...greeting(message),
      ...text(words.lead),
      ...eventFacts(message),
      ...ownAffairs(message),
      ...closing(message),
    ],
  };
}
