import { calendarMethod } from "#domain/calendar/calendar-method.ts";
import { bestText } from "#domain/event/event-text.ts";
import type { SmallChange } from "#domain/event/small-change.ts";
import { oneLine } from "#domain/values/one-line.ts";
import { text, type FactRow, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing, ownAffairs, ownPage } from "./parts/closing.ts";
import { eventAlone, eventFacts } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";

/** What smaller things have changed, with how each was, for everybody who has a seat or waits. */
export function digest(message: Message): Letter {
  const { digest: words, eventChanged, keepsSeat } = wordsFor(message);
  const { seat, changes = [] } = message.facts;
  const lost = seat !== null && !message.event.modes.includes(seat);
  const standing = seat === null ? eventChanged.waiting : lost ? eventChanged.notHeldInMode[seat] : keepsSeat[seat];
  return {
    ...headed(message, changes.length === 1 ? words.heading.one : words.heading.several),
    parts: [
      ...greeting(message),
      ...text(`${words.lead} ${standing}`),
      { kind: "facts", title: words.changed, rows: changes.map((change) => changeRow(message, change)) },
      ...(lost ? eventAlone(message) : eventFacts(message)),
      ...text(calendarMethod(message) !== null && words.calendar),
      ...(lost ? ownPage(message) : ownAffairs(message)),
      ...closing(message),
    ],
  };
}

/** A title in another language than the one the reader is shown says which. */
function changeRow(message: Message, { language, before, after }: SmallChange): FactRow {
  const { digest: words, was } = wordsFor(message);
  const shown = bestText(message.event.titles, message.language)?.language;
  const old = oneLine(before);
  return {
    label: language === shown ? words.title : words.titleIn[language],
    value: oneLine(after),
    was: { value: old, inWords: was(old) },
  };
}
