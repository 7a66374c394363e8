import { calendarMethod } from "#domain/calendar/calendar-method.ts";
import { venueLine } from "#domain/event/venue-line.ts";
import { text, type Letter, type LetterPart } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing, ownAffairs, ownPage } from "./parts/closing.ts";
import { eventAlone, eventFacts, heldIn, whenOf } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";
import { othersAffairs, otherThanParticipant, whyTold } from "./parts/others.ts";

/** Another time or place, or held in another way: what is new, what was before, and that the seat still holds. */
export function eventChanged(message: Message): Letter {
  const { eventChanged: words } = wordsFor(message);
  const { seat } = message.facts;
  const { what, modes } = changeOf(message);
  const other = otherThanParticipant(message);
  const lost = seat !== null && !message.event.modes.includes(seat);
  return {
    ...headed(message, words.heading[what]),
    parts: [
      ...greeting(message),
      ...text(words.lead[what] + (modes ? ` ${words.held(heldIn(message.language, message.event.modes))}` : "")),
      ...(other === null ? forParticipant(message, lost) : []),
      ...(other === null ? [] : [...whyTold(message, other), ...eventFacts(message), ...othersAffairs(message, other)]),
    ],
  };
}

function forParticipant(message: Message, lost: boolean): LetterPart[] {
  const { eventChanged: words, keepsSeat } = wordsFor(message);
  const { seat } = message.facts;
  return [
    ...text(seat === null ? words.waiting : lost ? words.notHeldInMode[seat] : keepsSeat[seat]),
    ...(lost ? eventAlone(message) : eventFacts(message)),
    ...text(calendarMethod(message) !== null && words.calendar),
    ...(lost ? ownPage(message) : ownAffairs(message)),
    ...closing(message),
  ];
}

/** What differs from before as the event is now, which may have changed once more since. */
function changeOf({ facts: { change }, event, language }: Message) {
  const before = change?.before ?? event;
  const time = whenOf(language, before) !== whenOf(language, event);
  const place = venueLine(before) !== venueLine(event);
  const modes = [...before.modes].sort().join() !== [...event.modes].sort().join();
  const moved = time && place ? "time-and-place" : time ? "time" : place ? "place" : null;
  return { what: moved ?? (modes ? "modes" : "other"), modes } as const;
}
