import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing } from "./parts/closing.ts";
import { eventFacts, momentText } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";

/** A freed seat to be answered before a deadline. */
export function offer(message: Message): Letter {
  const words = wordsFor(message);
  const { seat, waitsFor, offerUntil = null } = message.facts;
  return {
    ...headed(message, words.offer.heading),
    parts: [
      ...greeting(message),
      ...text(words.offer.lead[waitsFor ?? "on-site"]),
      ...text(offerUntil === null ? null : words.offer.deadline(momentText(message, offerUntil))),
      ...text(seat === null ? null : words.offer.keeps[seat]),
      { kind: "link", ...words.offer.answer, url: message.links.own },
      ...eventFacts(message),
      ...text(words.keepToYourself),
      ...closing(message),
    ],
  };
}
