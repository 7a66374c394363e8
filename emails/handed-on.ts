import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { byEventPage, privacy } from "./parts/closing.ts";
import { eventAlone } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";

/** To the person who no longer comes. It says nothing of who does, and carries no link of the registration's. */
export function handedOn(message: Message): Letter {
  const words = wordsFor(message);
  return {
    ...headed(message, words.handedOn.heading),
    parts: [
      ...greeting(message),
      ...text(words.handedOn.lead),
      ...eventAlone(message),
      ...byEventPage(message, words.gone.notYou),
      ...privacy(message),
    ],
  };
}
