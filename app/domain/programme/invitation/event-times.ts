import type { ClockTime } from "#domain/values/clock-time.ts";
import { sameDay } from "./event-dates.ts";
import { findDates, type WrittenDay } from "./find-dates.ts";
import { findTimes, type TimeMention } from "./find-times.ts";
import { type Fact, sentencesOf, valuesOf } from "./gather-facts.ts";

export interface EventTimes {
  readonly startsAt: ClockTime | null;
  readonly endsAt: ClockTime | null;
  readonly registrationOpensAt: ClockTime | null;
}

const RECEIVES =
  /(?:registrer\p{L}*|incheckning|insläpp|kaffe\p{L}*|fika\p{L}*|drop-?in|samling|samlas|dörrarna|öppna[rs]?|frukost(?!\p{L}*(?:semin|möte|web|förel|träff))\p{L}*|smörgås|koppla upp|ansluta?|logga in|inloggning|uppkoppling|ankomst|mingel|check-?in|te och|inskrivning)(?!\p{L})/iu;
const ENDS =
  /(?:slut(?:ar|tid)?|avslut\p{L}*|håller på till|pågår till|fram till|till)\s*(?:vid\s)?(?:senast\s)?(?:ca\s|cirka\s)?(?:kl\.?|klockan)?\s*$/iu;
const OTHER_TIME =
  /(?:lunch\p{L}*|middag\p{L}*|paus\p{L}*|senast|buss\p{L}*|tåg\p{L}*|telefon\p{L}*|ring|växel\p{L}*|publicera\p{L}*|uppdatera\p{L}*|mingel|parkering|anmäl\p{L}*)(?!\p{L})[^.]*$/iu;

/**
 * The event's written span and the time from which people are received. `spoken` are lines that tell when, in the order
 * of their worth; `sentences` is running text, where only a reception that names itself and a span beside the event's
 * day or a word for what takes place are believed.
 */
export function eventTimes(
  facts: readonly Fact[],
  spoken: readonly string[],
  sentences: readonly string[],
  day: WrittenDay | null,
): EventTimes {
  const told = [...valuesOf(facts, "time"), ...valuesOf(facts, "date", "date-and-venue"), ...spoken];
  let span: { start: ClockTime; end: ClockTime | null } | null = null;
  let reception: ClockTime | null =
    valuesOf(facts, "reception")
      .flatMap((value) => findTimes(value))
      .at(0)?.start ?? null;
  for (const text of told) {
    const read = timesIn(text);
    span ??= read.span;
    reception ??= read.reception;
  }
  for (const sentence of [...valuesOf(facts, "venue", "registration", "mode", "other"), ...sentences].flatMap(
    sentencesOf,
  )) {
    const read = timesIn(sentence);
    if (RECEIVES.test(sentence) && /från|öppnar|kl|börja/iu.test(sentence)) reception ??= read.reception;
    const when =
      /(?:börjar|startar|pågår|inleds|äger rum|hålls|genomförs|bjud|välkom)/iu.test(sentence) ||
      findDates(sentence).some(({ first }) => day !== null && sameDay(first, day));
    if (!span && when && read.span?.end) span = read.span;
  }
  if (reception !== null && span !== null && reception > span.start) reception = null;
  return { startsAt: span?.start ?? null, endsAt: span?.end ?? null, registrationOpensAt: reception };
}

function timesIn(text: string): {
  span: { start: ClockTime; end: ClockTime | null } | null;
  reception: ClockTime | null;
} {
  let span: { start: ClockTime; end: ClockTime | null } | null = null;
  let reception: ClockTime | null = null;
  let from = 0;
  const mentions = findTimes(text);
  for (const [index, mention] of mentions.entries()) {
    const before = text.slice(from, mention.index);
    const until = mentions[index + 1]?.index ?? text.length;
    from = mention.index + mention.length;
    const after = text.slice(from, until).split(/[,;.()]/)[0] ?? "";
    if (receives(before, after, mention)) reception ??= mention.start;
    else if (span === null && !OTHER_TIME.test(before)) span = { start: mention.start, end: mention.end };
    else if (span !== null && span.end === null && mention.end === null && (ENDS.test(before) || isNextDay(before)))
      span.end = mention.start;
  }
  // "Dag 1: kl. 10–17, dag 2: kl. 9–14" ends when the last day does.
  const last = mentions.at(-1);
  if (span !== null && last?.end && /dag\s?1(?!\d).*dag\s?2(?!\d)/iu.test(text))
    span = { start: span.start, end: last.end };
  return { span, reception };
}

/** "14 november 10.00 – 15 november 15.00". */
function isNextDay(between: string): boolean {
  return /^\s*[-–—]/u.test(between) && findDates(between).length > 0;
}

function receives(before: string, after: string, mention: TimeMention): boolean {
  const clause = before.split(/[,;()]|\.\s/).at(-1) ?? "";
  if (RECEIVES.test(clause === "" ? before : clause)) return true;
  return (
    mention.end === null &&
    /^\s*(?:–|-|:)?\s*(?:är det |serveras |bjuder vi på |öppnar |börjar |för )?(?:\p{L}+ )?/iu.test(after) &&
    RECEIVES.test(after)
  );
}
