import type { ClockTime } from "#domain/values/clock-time.ts";
import type { DraftEvent, DraftItem, UnsureCode, UnsureRow } from "./draft-event.ts";
import { draftProgramme } from "./draft-programme.ts";
import { eventArrangers } from "./event-arrangers.ts";
import { eventDates } from "./event-dates.ts";
import { eventAudience, eventContact, eventCost, isFirstCome, type Sentence } from "./event-facts.ts";
import { eventLastDay } from "./event-last-day.ts";
import { eventModes, eventVenue, placeBesideDate } from "./event-place.ts";
import { type EventTimes, eventTimes } from "./event-times.ts";
import { eventTitle, INVITERS } from "./event-title.ts";
import { findProgramme } from "./find-programme.ts";
import type { MarkedLine } from "./mark-lines.ts";
import { type Fact, gatherFacts, sentencesOf, valuesOf } from "./gather-facts.ts";
import { joinLines, wrapWidth } from "./join-lines.ts";
import { readItems, type ReadProgramme } from "./read-items.ts";
import { isAboutOtherEvent, withoutOtherEvents } from "./other-events.ts";
import { type Line, readLines } from "./read-lines.ts";
import { isProse } from "./is-prose.ts";
import { readPeople } from "./read-people.ts";
import type { TimedLine } from "./read-timed-line.ts";

/** In characters. No invitation comes near it, and reading takes the longer the more there is. */
export const LONGEST_INVITATION = 50_000;

/**
 * Reads a pasted invitation in Swedish into a draft event and its programme. Never throws, and drops nothing of the
 * programme: what it doubts is in `unsure`. `year` is for dates that are written without one.
 */
export function readInvitation(text: string, options: { readonly year: number | null }): DraftEvent {
  const { lines: written, unread } = readLines(text);
  const lines = withoutOtherEvents(written);
  const width = wrapWidth(lines);
  const found = findProgramme(lines);
  const programme = readItems(found);
  const before = gatherFacts(found.before, width);
  const around = gatherFacts([...programme.preface, ...programme.asides, ...found.after], width);
  const facts = [...before.facts, ...around.facts];
  const loose = [...before.loose, ...around.loose];
  const arrangers = eventArrangers(facts, loose);
  const { title, lines: titleLines, tooLong } = eventTitle(facts, before.loose, arrangers.lines, width);
  const dates = eventDates({ facts, loose, days: programme.days, title, lines, year: options.year });
  const running = runningText(loose, [...arrangers.lines, ...titleLines], width);
  const sentences = running.flatMap(({ text: passage, line }) =>
    sentencesOf(passage)
      .filter((sentence) => !isAboutOtherEvent(sentence))
      .map((sentence) => ({ text: sentence, line })),
  );
  const inFacts = facts.flatMap((fact) =>
    TOLD_IN.has(fact.field)
      ? fact.values.flatMap(sentencesOf).map((sentence) => ({ text: sentence, line: fact.lines[0] as Line }))
      : [],
  );
  // A date in the title is no line of its own: what stands around it is the name, not the place.
  const dateLine = dates.line !== null && !titleLines.includes(dates.line) ? dates.line : null;
  const whenLine = dateLine?.text ?? null;
  const venue = eventVenue(
    facts,
    whenLine,
    placeBesideDate(loose, dateLine, [...arrangers.lines, ...titleLines]),
    sentences.map((sentence) => sentence.text),
  );
  const told = [
    ...facts.flatMap((fact) => fact.values),
    ...loose.map(({ line }) => line.text),
    ...running.map((passage) => passage.text),
  ];
  const drafted = draftProgramme(programme.items, dates.days, dates.date);
  const lastDay = eventLastDay(facts, sentences, dates);
  const times = eventTimes(
    facts,
    spokenTimes(found.before, programme, whenLine),
    sentences.map((sentence) => sentence.text),
    dates.day,
  );
  return {
    title,
    date: dates.date,
    endDate: dates.endDate,
    startsAt: times.startsAt ?? firstStart(drafted.items),
    endsAt: times.endsAt ?? lastEnd(drafted.items),
    registrationOpensAt: times.registrationOpensAt ?? receptionIn(drafted.items, times.startsAt),
    venue,
    modes: eventModes(told, facts, venue),
    firstCome: isFirstCome(told),
    arrangers: arrangers.names,
    audience: eventAudience(facts, [...sentences, ...inFacts]),
    cost: eventCost(facts, [...sentences, ...inFacts]),
    lastDay: lastDay.lastDay,
    contact: eventContact(facts, [...sentences, ...inFacts]),
    programme: drafted.items,
    unsure: unsureRows([
      ...dates.doubts,
      ...lastDay.doubts,
      ...programme.doubts,
      ...drafted.doubts,
      ...unplaced(found.before, times),
      ...(tooLong === null ? [] : [{ line: tooLong, code: "title-too-long" as const }]),
      ...(unread === null ? [] : [{ line: unread, code: "text-too-long" as const }]),
    ]),
    description: descriptionOf(
      backgroundIn(facts),
      [...before.loose, ...programme.preface.filter(({ label }) => !label)],
      [...arrangers.lines, ...titleLines, dates.line !== null && !isProse(dates.line.text) ? dates.line : null],
      width,
    ),
    moderators: [...programme.moderators, ...moderatorsIn(facts, sentences)],
  };
}

/** Labels under which other facts are told in running text as well. */
const TOLD_IN: ReadonlySet<Fact["field"]> = new Set([
  "registration",
  "last-day",
  "other",
  "mode",
  "contact",
  "venue",
  "cost",
]);

/** Lines that may tell the event's span: the date's own, those with a time over the programme, the days' headings. */
function spokenTimes(
  before: readonly MarkedLine[],
  programme: ReadProgramme,
  whenLine: string | null,
): readonly string[] {
  return [
    ...(whenLine === null ? [] : [whenLine]),
    ...before.filter(({ timed, label }) => timed !== null && !label).map(({ line }) => line.text),
    ...programme.days
      .slice(0, 1)
      .filter((day) => day.span !== null)
      .map((day) => day.line.text),
  ];
}

function firstStart(items: readonly DraftItem[]): ClockTime | null {
  const day = items.find((item) => item.start !== null)?.date ?? null;
  return items.find((item) => item.start !== null && item.date === day)?.start ?? null;
}

/** The written end of the last item; a closing that is only begun ends the event. */
function lastEnd(items: readonly DraftItem[]): ClockTime | null {
  const last = items.findLast((item) => item.start !== null);
  if (!last) return null;
  return last.endWritten ? last.end : last.kind === "closing" ? last.start : null;
}

/** Where people are registered, or get their coffee before the event begins. */
function receptionIn(items: readonly DraftItem[], startsAt: ClockTime | null): ClockTime | null {
  const [first] = items;
  if (!first) return null;
  const served = first.kind === "break" || first.kind === "meal";
  const early = startsAt !== null && first.start !== null && first.start < startsAt;
  if (served && (early || RECEIVES.test(first.title))) return first.start;
  return items.find((item) => item.kind === "registration" && item.date === first.date)?.start ?? null;
}

const RECEIVES = /(?<!\p{L})(?:registrering|incheckning|insläpp|drop-?in|ankomst|inskrivning)(?!\p{L})/iu;

function moderatorsIn(facts: readonly Fact[], sentences: readonly Sentence[]): DraftEvent["moderators"] {
  const labelled = valuesOf(facts, "moderators");
  const told = sentences.flatMap(
    ({ text }) =>
      /^(?:(?:dagens )?moderator(?:er)?|konferencier)(?: (?:för|under) \p{L}+)? är (.+)$|(?:modereras|leds) av (.+)$/iu
        .exec(text)
        ?.slice(1) ?? [],
  );
  return [...labelled, ...told].flatMap((value) => (value ? (readPeople(value)?.speakers ?? []) : []));
}

/** Unlabelled text as passages, each with the line that it begins on. */
function runningText(loose: readonly MarkedLine[], taken: readonly Line[], width: number | null): readonly Sentence[] {
  const lines = loose.map(({ line }) => line).filter((line) => !taken.includes(line));
  return joinLines(lines, width, () => false).flatMap(({ text, lines: [line] }) => (line ? [{ text, line }] : []));
}

/** What stands under headings that open running text about the event. */
function backgroundIn(facts: readonly Fact[]): readonly string[] {
  return facts
    .filter(
      ({ field, word }) =>
        field === "other" && /^(?:bakgrund|syfte|innehåll|om |mål$|upplägg|dagens syfte|mötets syfte)/iu.test(word),
    )
    .flatMap((fact) => fact.values);
}

function descriptionOf(
  background: readonly string[],
  loose: readonly MarkedLine[],
  taken: readonly (Line | null)[],
  width: number | null,
): string | null {
  const lines = loose
    .filter(({ timed, programmeHeading, line }) => !timed && !programmeHeading && !INVITERS.test(line.text))
    .map(({ line }) => line);
  const passages = joinLines(
    lines.filter((line) => !taken.includes(line)),
    width,
    () => false,
  );
  const prose = passages
    .map(({ text }) => text)
    .filter((text) => (isProse(text) || text.length > 60) && !INVITERS.test(text) && !/^hej[^.?]{0,20}$/iu.test(text));
  const whole = [...prose, ...background];
  return whole.length > 0 ? whole.join("\n\n") : null;
}

/** Lines with a time of their own and a title beside it that stand outside the programme. */
function unplaced(before: readonly MarkedLine[], times: EventTimes): readonly { line: Line; code: UnsureCode }[] {
  const isSpan = ({ start, end }: TimedLine): boolean =>
    end !== null && start === times.startsAt && end === times.endsAt;
  return before.flatMap(({ timed, label, line }) =>
    timed && !label && timed.date === null && timed.rest !== "" && !isSpan(timed) && !isProse(timed.rest)
      ? [{ line, code: "time-outside-programme" as const }]
      : [],
  );
}

function unsureRows(doubts: readonly { line: Line; code: UnsureCode }[]): readonly UnsureRow[] {
  const rows = new Map(
    doubts.map(({ line, code }) => [`${line.number} ${code}`, { line: line.number, text: line.source, code }]),
  );
  return [...rows.values()].sort((one, other) => one.line - other.line);
}
