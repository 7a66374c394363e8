import { invariant } from "#domain/invariant.ts";
import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing } from "./parts/closing.ts";
import { greeting, wordsFor } from "./parts/opening.ts";

/** The address of a person's own calendar, which is told by mail alone. It is of all their events, and names none. */
export function calendarAddress(message: Message): Letter {
  const { heading, lead, how, secret, shut, why } = wordsFor(message).calendarAddress;
  const { calendar, subscribing, own } = message.links;
  invariant(calendar, "whoever queues this message says of which calendar");
  return {
    subject: heading,
    heading,
    parts: [
      ...greeting(message),
      { kind: "link", text: lead, url: calendar },
      { kind: "link", text: how, url: subscribing },
      ...text(secret),
      ...text(why),
      { kind: "link", text: shut, url: own },
      ...closing(message),
    ],
  };
}
