import { calendarMethod } from "#domain/calendar/calendar-method.ts";
import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing, ownAffairs } from "./parts/closing.ts";
import { eventFacts } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";
import { othersAffairs, otherThanParticipant, whyTold } from "./parts/others.ts";

/** What was cancelled takes place after all, for everybody who still has a seat or waits, and for those who are neither. */
export function eventRestored(message: Message): Letter {
  const { eventRestored: words, eventChanged, keepsSeat } = wordsFor(message);
  const { seat } = message.facts;
  const other = otherThanParticipant(message);
  if (other !== null) {
    const told = [...text(words.lead), ...whyTold(message, other), ...eventFacts(message)];
    const parts = [...greeting(message), ...told, ...othersAffairs(message, other)];
    return { ...headed(message, words.heading), parts };
  }
  return {
    ...headed(message, words.heading),
    parts: [
      ...greeting(message),
      ...text(words.lead),
      ...text(seat === null ? eventChanged.waiting : keepsSeat[seat]),
      ...eventFacts(message),
      ...text(calendarMethod(message) !== null && words.calendar),
      ...ownAffairs(message),
      ...closing(message),
    ],
  };
}
