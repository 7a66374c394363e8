import { venueLine } from "#domain/event/venue-line.ts";
import type { EventSpan } from "#domain/event/event-span.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { clockAlone, daySpan, longDay } from "#i18n/dates.ts";
import { dateIn, timeIn, type Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { FactRow, LetterPart } from "../letter.ts";
import type { Message } from "../messages.ts";
import { titleOf, wordsFor } from "./opening.ts";

/** The event, and how the person takes part in it or waits to. */
export function eventFacts(message: Message): LetterPart[] {
  const words = wordsFor(message);
  const { event, facts, language } = message;
  const title = titleOf(message);
  const waits = facts.waitsFor ?? null;
  const before = facts.change?.before;
  const row = (label: string, value: string, was = value): FactRow => ({
    ...{ label, value },
    ...(was !== value && { was: { value: was, inWords: words.was(was) } }),
  });
  const rows = [row(words.when, whenOf(language, event), before && whenOf(language, before))];
  const onlyDigital = facts.seat === "digital" && waits === null;
  const [place, placeBefore] = [venueLine(event), before && venueLine(before)];
  const moved = before !== undefined && placeBefore !== place;
  if (place !== null && (!onlyDigital || moved)) rows.push(row(words.where, place, placeBefore ?? place));
  const held = heldIn(language, event.modes);
  if (before !== undefined && heldIn(language, before.modes) !== held)
    rows.push(row(words.held, held, heldIn(language, before.modes)));
  if (facts.seat !== null) rows.push(row(words.mode, words.modes[facts.seat]));
  if (waits !== null && (facts.offerUntil ?? null) === null) {
    const mode = words.modes[waits];
    const number = facts.place ?? null;
    rows.push(row(words.waitlistRow, number === null ? mode : words.place(mode, String(number))));
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
export function whenOf(language: Language, { startsOn, endsOn, startsAt, endsAt }: EventSpan): string {
  const { at } = wordsFor({ language });
  if (startsAt === null) return daySpan(language, startsOn, endsOn);
  if (startsOn === endsOn) return at(longDay(language, startsOn), clockAlone(language, startsAt, endsAt));
  const start = at(longDay(language, startsOn), clockAlone(language, startsAt, null));
  const lastDay = longDay(language, endsOn);
  return `${start} – ${endsAt === null ? lastDay : at(lastDay, clockAlone(language, endsAt, null))}`;
}

/** "på plats och digitalt". */
export function heldIn(language: Language, modes: readonly ParticipationMode[]): string {
  const words = wordsFor({ language });
  return (["on-site", "digital"] as const)
    .filter((mode) => modes.includes(mode))
    .map((mode) => words.modes[mode])
    .join(words.and);
}

/** A moment on the wall clock where the event is: "fredag 20 maj 2022 kl. 12.00". */
export function momentText({ language, event: { zone } }: Message, moment: Instant): string {
  return wordsFor({ language }).at(
    longDay(language, dateIn(zone, moment)),
    clockAlone(language, timeIn(zone, moment), null),
  );
}
