import { calendarMethod } from "#domain/calendar/calendar-method.ts";
import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing, questions } from "./parts/closing.ts";
import { eventAlone } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";

/** The event does not take place: nothing is left for anybody to do. */
export function eventCancelled(message: Message): Letter {
  const words = wordsFor(message).eventCancelled;
  return {
    ...headed(message, words.heading),
    parts: [
      ...greeting(message),
      ...text(words.lead),
      ...eventAlone(message),
      ...text(calendarMethod(message) !== null && words.calendar),
      ...questions(message),
      ...closing(message),
    ],
  };
}
