import { bestText } from "#domain/event/event-text.ts";
import { changesFor, type ItemChange, type ItemWhen } from "#domain/programme/programme-diff.ts";
import { oneLine } from "#domain/values/one-line.ts";
import { clockSpan, dayAndMonth } from "#i18n/dates.ts";
import { text, type FactRow, type Letter, type LetterPart } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing, ownPage } from "./parts/closing.ts";
import { eventFacts } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";
import { othersAffairs, otherThanParticipant, whyTold } from "./parts/others.ts";

/** What is new in a released programme, and what has become of seats on its items. */
export function programmeChanged(message: Message): Letter {
  const { programmeChanged: words } = wordsFor(message);
  const { changes = [], more = 0 } = message.facts.programme ?? {};
  const told = changesFor(changes, message.language);
  const other = otherThanParticipant(message);
  return {
    ...headed(message, words.heading),
    parts: [
      ...greeting(message),
      ...text(words.lead),
      ...(other === null ? [] : whyTold(message, other)),
      { kind: "facts", title: words.changed, rows: told.map((change) => changeRow(message, change)) },
      ...text(more > 0 && words.more(more)),
      ...(other === null ? forParticipant(message, told) : [...eventFacts(message), ...othersAffairs(message, other)]),
    ],
  };
}

function forParticipant(message: Message, told: readonly ItemChange[]): LetterPart[] {
  const { programmeChanged: words } = wordsFor(message);
  const { seatsGone = [] } = message.facts.programme ?? {};
  const gone = told.filter(({ id, what }) => what === "removed" && seatsGone.includes(id));
  return [
    ...text(gone.length > 0 && words.seatsGone(gone.map((change) => titleFor(message, change)).join(", "))),
    ...text(told.some(({ before }) => before?.when !== undefined) && words.chosen),
    ...eventFacts(message),
    ...ownPage(message),
    ...closing(message),
  ];
}

function changeRow(message: Message, change: ItemChange): FactRow {
  const { programmeChanged: words, was } = wordsFor(message);
  const { what, at, before } = change;
  const title = titleFor(message, change);
  const about = [
    ...(what === "added" || before?.when ? [whenText(message, at)] : []),
    ...(what === "added" || before?.place ? placeParts(at) : []),
    ...(before?.people ? [words.people] : []),
    ...(before?.words ? [words.words] : []),
    ...(before?.other ? [words.other] : []),
  ];
  const old = [
    ...(before?.titles ?? []).map(({ text: written }) => oneLine(written)),
    ...(before?.when ? [whenText(message, before.when)] : []),
    ...(before?.place ? placeParts(before.place) : []),
  ].join(", ");
  const moved = before?.when ?? before?.place;
  return {
    label: what === "changed" ? (moved ? words.moved : words.mended) : words[what],
    value: [title, ...about].join(", "),
    ...(old !== "" && { was: { value: old, inWords: was(old) } }),
  };
}

/** The day only where the event has several. */
function whenText(
  { language, event }: Message,
  { date, start, end }: Pick<ItemWhen, "date" | "start" | "end">,
): string {
  const { noTime } = wordsFor({ language }).programmeChanged;
  const time = start === null ? noTime : clockSpan(language, start, end);
  return event.startsOn === event.endsOn && date === event.startsOn ? time : `${dayAndMonth(language, date)} ${time}`;
}

function placeParts({ place, track }: Pick<ItemWhen, "place" | "track">): string[] {
  return [track, place].flatMap((part) => (part === null ? [] : [oneLine(part)]));
}

function titleFor({ language }: Message, { titles }: ItemChange): string {
  return oneLine(bestText(titles, language)?.text ?? "");
}
