import { oneLine } from "#domain/values/one-line.ts";
import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing, organiserText, ownPage, questions } from "./parts/closing.ts";
import { eventFacts } from "./parts/event-facts.ts";
import { greeting, headed, titleOf, wordsFor } from "./parts/opening.ts";

/** In the organiser's own words, with who writes before them and the event after. */
export function fromOrganiser(message: Message): Letter {
  const words = wordsFor(message);
  const { facts, event } = message;
  const heading = oneLine(facts.note?.subject ?? "");
  const who = oneLine(event.host ?? event.arrangers.join(", ")) || words.fromOrganiser.organiser;
  return {
    ...(namesTheEvent(heading, message) ? { subject: heading, heading } : headed(message, heading)),
    parts: [
      ...greeting(message),
      ...text(words.fromOrganiser.from[facts.seat === null ? "waiting" : "seat"](who)),
      ...organiserText(facts.note?.text ?? ""),
      ...questions(message),
      ...eventFacts(message),
      ...ownPage(message),
      ...closing(message),
    ],
  };
}

function namesTheEvent(heading: string, message: Message): boolean {
  return heading.toLowerCase().includes(titleOf(message).toLowerCase());
}
