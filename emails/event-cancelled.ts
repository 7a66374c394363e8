import { calendarMethod } from "#domain/calendar/calendar-method.ts";
import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing, questions } from "./parts/closing.ts";
import { eventAlone } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";
import { othersAffairs, otherThanParticipant, whyTold } from "./parts/others.ts";

/** The event does not take place: nothing is left for anybody to do. */
export function eventCancelled(message: Message): Letter {
  const { eventCancelled: words, others } = wordsFor(message);
  const other = otherThanParticipant(message);
  const told = other === null ? text(words.lead) : [...text(others.cancelled), ...whyTold(message, other)];
  return {
    ...headed(message, words.heading),
    parts: [
      ...greeting(message),
      ...told,
      ...eventAlone(message),
      ...text(calendarMethod(message) !== null && words.calendar),
      ...(other === null ? [...questions(message), ...closing(message)] : othersAffairs(message, other)),
    ],
  };
}
