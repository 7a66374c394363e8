import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { byEventPage, privacy } from "./parts/closing.ts";
import { eventAlone } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";

/** To somebody who no longer comes. It carries no link of the registration's. */
export function withdrawn(message: Message): Letter {
  const words = wordsFor(message);
  return {
    ...headed(message, words.withdrawn.heading),
    parts: [
      ...greeting(message),
      ...text(words.withdrawn.lead),
      ...eventAlone(message),
      ...byEventPage(message, words.gone.regret),
      ...privacy(message),
    ],
  };
}
