import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing, ownAffairs } from "./parts/closing.ts";
import { eventFacts } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";

/** A place on the waitlist; perhaps with a seat in the other mode meanwhile. */
export function waitlist(message: Message): Letter {
  const words = wordsFor(message).waitlist;
  const { seat, waitsFor, place = null } = message.facts;
  const together = message.facts.together === true;
  const full = together ? words.tooFew : words.full[waitsFor ?? "on-site"];
  const placeText = place === null ? words.placeUnknown : words.place(String(place));
  return {
    ...headed(message, words.heading),
    parts: [
      ...greeting(message),
      ...text(`${full} ${placeText}`),
      ...(together ? text(words.together) : []),
      ...text(seat === null ? words.next : `${words.meanwhile[seat]} ${words.keeps}`),
      ...eventFacts(message),
      ...ownAffairs(message),
      ...closing(message),
    ],
  };
}
