import { clockAlone, daySpan, longDay } from "#i18n/dates.ts";
import { dateIn, timeIn, type Instant } from "#domain/values/instant.ts";
import { oneLine } from "#domain/values/one-line.ts";
import type { LetterPart } from "../letter.ts";
import type { Message } from "../messages.ts";
import { titleOf, wordsFor } from "./opening.ts";

/** The event, and how the person takes part in it or waits to. */
export function eventFacts(message: Message): LetterPart[] {
  const words = wordsFor(message);
  const { event, facts } = message;
  const title = titleOf(message);
  const waits = facts.waitsFor ?? null;
  const rows: (readonly [string, string])[] = [[words.when, whenOf(message)]];
  const onlyDigital = facts.seat === "digital" && waits === null;
  if (event.venueName !== null && !onlyDigital) rows.push([words.where, oneLine(event.venueName)]);
  if (facts.seat !== null) rows.push([words.mode, words.modes[facts.seat]]);
  if (waits !== null && (facts.offerUntil ?? null) === null) {
    const mode = words.modes[waits];
    const place = facts.place ?? null;
    rows.push([words.waitlistRow, place === null ? mode : words.place(mode, String(place))]);
  }
  return [{ kind: "facts", title: event.state === "cancelled" ? words.cancelledEvent(title) : title, rows }];
}

/** For those who wait no longer, of whatever list their message tells. */
export function eventWithoutWaiting(message: Message): LetterPart[] {
  return eventFacts({ ...message, facts: { ...message.facts, waitsFor: null } });
}

/** The event alone, for those who no longer take part. */
export function eventAlone(message: Message): LetterPart[] {
  return eventFacts({ ...message, facts: { ...message.facts, seat: null, waitsFor: null } });
}

/** "tisdag 31 maj 2022 kl. 9.00–16.30"; of several days each end has its time. */
function whenOf({ language, event: { startsOn, endsOn, startsAt, endsAt } }: Message): string {
  const { at } = wordsFor({ language });
  if (startsAt === null) return daySpan(language, startsOn, endsOn);
  if (startsOn === endsOn) return at(longDay(language, startsOn), clockAlone(language, startsAt, endsAt));
  const start = at(longDay(language, startsOn), clockAlone(language, startsAt, null));
  const lastDay = longDay(language, endsOn);
  return `${start} – ${endsAt === null ? lastDay : at(lastDay, clockAlone(language, endsAt, null))}`;
}

/** A moment on the wall clock where the event is: "fredag 20 maj 2022 kl. 12.00". */
export function momentText({ language, event: { zone } }: Message, moment: Instant): string {
  return wordsFor({ language }).at(
    longDay(language, dateIn(zone, moment)),
    clockAlone(language, timeIn(zone, moment), null),
  );
}
