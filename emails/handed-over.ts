import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing, ownAffairs } from "./parts/closing.ts";
import { eventFacts, momentText } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";

/** To the person who takes over. It says nothing of who had the seat. */
export function handedOver(message: Message): Letter {
  const words = wordsFor(message);
  const { seat, offerUntil = null } = message.facts;
  return {
    ...headed(message, (seat === null ? words.waitlist : words.handedOver).heading),
    parts: [
      ...greeting(message),
      ...text(seat === null ? words.handedOver.waiting : words.handedOver.lead[seat]),
      ...text(offerUntil === null ? null : words.handedOver.offered(momentText(message, offerUntil))),
      ...eventFacts(message),
      ...text(words.handedOver.needs),
      ...ownAffairs(message),
      ...closing(message),
    ],
  };
}
