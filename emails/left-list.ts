import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { again, closing, ownAffairs } from "./parts/closing.ts";
import { eventAlone, eventWithoutWaiting } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";

/** No longer on the waitlist, while another seat may remain. */
export function leftList(message: Message): Letter {
  const words = wordsFor(message);
  const { seat } = message.facts;
  return {
    ...headed(message, words.leftList.heading),
    parts: [
      ...greeting(message),
      ...text(seat === null ? words.leftList.lead : `${words.leftList.lead} ${words.keepsSeat[seat]}`),
      ...(seat === null
        ? [...eventAlone(message), ...again(message)]
        : [...eventWithoutWaiting(message), ...ownAffairs(message), ...closing(message)]),
    ],
  };
}
