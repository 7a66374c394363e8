import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { privacy, questions } from "./parts/closing.ts";
import { eventFacts } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";

/** To somebody who is invited and has no registration: what it is, and where to answer; the second time as a reminder. */
export function invitation(message: Message): Letter {
  const { invitation: words } = wordsFor(message);
  const again = message.facts.invitee?.again ?? false;
  const { links } = message;
  return {
    ...headed(message, again ? words.headingAgain : words.heading),
    parts: [
      ...greeting(message),
      ...text(again ? words.leadAgain : words.lead),
      ...eventFacts(message),
      {
        ...{ kind: "link", title: words.title, text: words.text, button: words.button },
        url: links.invitation ?? links.event,
      },
      ...text(words.keep),
      ...questions(message),
      ...privacy(message),
    ],
  };
}
