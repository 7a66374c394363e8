import { addDays, type CalendarDate, isoWeekday } from "#domain/values/calendar-date.ts";
import type { UnsureCode } from "./draft-event.ts";
import { contradictsWeekday, type DateMention, dateOf, findDates, type WrittenDay } from "./find-dates.ts";
import type { MarkedLine } from "./mark-lines.ts";
import { type Fact, lineOf } from "./gather-facts.ts";
import { ownSentencesOf } from "./other-events.ts";
import type { ReadDay } from "./read-items.ts";
import type { Line } from "./read-lines.ts";

export interface EventDates {
  readonly date: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  /** The year that a day without one has, as written for the event or given by the caller. */
  readonly year: number | null;
  /** The date of each day of the programme, in order. */
  readonly days: readonly (CalendarDate | null)[];
  /** The event's first day as written. */
  readonly day: WrittenDay | null;
  /** The unlabelled line on which the event's date stands. */
  readonly line: Line | null;
  readonly doubts: readonly { readonly line: Line; readonly code: UnsureCode }[];
}

export interface DateSources {
  readonly facts: readonly Fact[];
  readonly loose: readonly MarkedLine[];
  readonly days: readonly ReadDay[];
  readonly title: string | null;
  /** Every line, for a year that is written at another mention of the same day. */
  readonly lines: readonly Line[];
  readonly year: number | null;
}

interface Sighting {
  readonly mention: DateMention;
  readonly line: Line;
}

/** Finds the days of the event and of its programme. Nothing is guessed: a day without a year stays unknown. */
export function eventDates(sources: DateSources): EventDates {
  const sightings = sightingsOf(sources);
  const headed = sources.days.flatMap((day) => (day.date ? [{ mention: day.date, line: day.line }] : []));
  const [first] = sightings.length > 0 ? sightings : headed;
  if (!first)
    return {
      date: null,
      endDate: null,
      year: sources.year,
      days: sources.days.map(() => null),
      day: null,
      line: null,
      doubts: [],
    };
  const year = yearOf(first, sources);
  const spans = [...sightings, ...headed].flatMap(({ mention }) => spanOf(mention, year));
  const [begin = null] = spanOf(first.mention, year);
  const known = spans.filter((date) => begin !== null && date >= begin).sort();
  const date = begin;
  const days = datesOfDays(sources.days, date, known.at(-1) ?? null, year, first.mention);
  const endDate = [...known, ...days.filter((day) => day !== null)].sort().at(-1) ?? null;
  return {
    date,
    endDate: date === null ? null : endDate,
    year,
    days,
    day: first.mention.first,
    line: sources.loose.some(({ line }) => line === first.line) ? first.line : null,
    doubts: doubtsOf(first, [...sightings.slice(1), ...headed], year, sightings.length),
  };
}

const OTHER_DATE =
  /(?:senast|sista|anmäl\p{L}*|o\.?s\.?a\.?|publicera\p{L}*|uppdatera\p{L}*|förra|tidigare|föregående|i fjol|nästa|reserv\p{L}*|avbok\p{L}*|faktur\p{L}*|utskick\p{L}*|antog\p{L}*|beslut\p{L}*|i kraft|från och med|sedan|hölls|hållits|genomfördes|inträffade|äldre än|född|lämnas|protokoll|diarienummer|dnr|skickas|öppnar)(?!\p{L})/iu;

/** Where the event's own date stands: labels first, then lines that are a date, then a sentence of the invitation. */
function sightingsOf({ facts, loose, days, title }: DateSources): readonly Sighting[] {
  for (const fields of [
    ["date", "date-and-venue"],
    ["time", "venue", "mode"],
  ]) {
    const labelled = facts
      .filter((fact) => fields.includes(fact.field))
      .flatMap((fact) =>
        fact.values.flatMap((value) =>
          ownDates(value, true).flatMap((mention) => {
            const line = lineOf(fact, value.slice(mention.index));
            return line ? [{ mention, line }] : [];
          }),
        ),
      );
    if (labelled.length > 0) return labelled;
  }
  const dated = loose.filter(
    ({ line }) => line.text.length <= 160 && ownDates(line.text, true).length > 0 && !/[.!?]$/.test(line.text),
  );
  const opening = dated.filter(({ line }) => (ownDates(line.text, true)[0]?.index ?? 99) <= 12);
  const [line] = opening.length > 0 ? opening : dated;
  if (line) {
    const from = loose.indexOf(line);
    const run = opening.filter(
      (one) => loose.indexOf(one) - from < opening.indexOf(one) + 1 && loose.indexOf(one) >= from,
    );
    return (run.length > 0 ? run : [line]).flatMap((one) =>
      ownDates(one.line.text, true)
        .slice(0, 1)
        .map((mention) => ({ mention, line: one.line })),
    );
  }
  const inTitle = title === null ? [] : ownDates(title, false);
  const titleLine = loose.find(({ line: one }) => title !== null && one.text.includes(title.slice(0, 30)));
  if (inTitle[0] && titleLine) return [{ mention: inTitle[0], line: titleLine.line }];
  // The days of the programme tell more surely than running text does.
  if (days.some(({ date }) => date !== null)) return [];
  for (const prefer of [/inbj|bjud|välkom|äger rum|hålls|genomförs|arrangera|ordna|träff|ses(?!\p{L})/iu, /./]) {
    for (const one of loose) {
      const [mention] = ownDates(ownSentencesOf(one.line.text).join(" "), false);
      if (mention && prefer.test(one.line.text)) return [{ mention, line: one.line }];
    }
  }
  return [];
}

function ownDates(text: string, slashes: boolean): readonly DateMention[] {
  return findDates(text).filter((mention) => {
    const before = text.slice(Math.max(0, mention.index - 60), mention.index);
    const clause = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("; ")) + 1);
    return (slashes || !mention.slashed || /(?:den|dag(?:en)?)\s$/iu.test(before)) && !OTHER_DATE.test(clause);
  });
}

/** The year that is written: with the day, at another mention of it, on its line, in the title; else the caller's. */
function yearOf({ mention: { first, last }, line }: Sighting, { lines, title, year }: DateSources): number | null {
  const written = first.year ?? last.year;
  if (written !== null) return written;
  for (const { text } of lines) {
    for (const other of findDates(text)) {
      if (other.first.year !== null && other.first.day === first.day && other.first.month === first.month)
        return other.first.year;
    }
  }
  return loneYear(line.text) ?? loneYear(title ?? "") ?? year;
}

/** The only year that a text names: "31 maj kl. 9–16, 2022"; not the ends of a period. */
function loneYear(text: string): number | null {
  const years = new Set(text.match(/(?<![\d–/:-])20\d{2}(?![\d–/:-]|\s?kr)/g) ?? []);
  return years.size === 1 ? Number([...years][0]) : null;
}

function spanOf({ first, last }: DateMention, year: number | null): readonly CalendarDate[] {
  const end = dateOf(last, first.year ?? year);
  const crossesNewYear = first.year === null && last.month < first.month && last.year !== null;
  const begin = dateOf(first, crossesNewYear && last.year !== null ? last.year - 1 : (last.year ?? year));
  return [begin, end].filter((date) => date !== null);
}

function datesOfDays(
  days: readonly ReadDay[],
  date: CalendarDate | null,
  endDate: CalendarDate | null,
  year: number | null,
  mention: DateMention,
): readonly (CalendarDate | null)[] {
  const listed = mention.days.map((day) => dateOf(day, day.year ?? mention.last.year ?? year));
  const dates: (CalendarDate | null)[] = [];
  for (const day of days) {
    const before = dates.at(-1) ?? null;
    if (day.date) dates.push(dateOf(day.date.first, day.date.last.year ?? year));
    else if (date === null) dates.push(null);
    else if (day.weekday !== null)
      dates.push(
        nextWeekday(before === null ? date : addDays(before, 1), day.weekday, before === null ? date : before),
      );
    else if (day.ordinal !== null) dates.push(dayByNumber(date, endDate, day.ordinal, days, listed));
    else dates.push(before ?? date);
  }
  return dates;
}

/** "Dag 2" is the day after the first, as long as the event lasts that long or says no end. */
function dayByNumber(
  date: CalendarDate,
  endDate: CalendarDate | null,
  ordinal: number,
  days: readonly ReadDay[],
  listed: readonly (CalendarDate | null)[],
): CalendarDate | null {
  const highest = Math.max(...days.map((day) => day.ordinal ?? 1));
  // "11, 18 och 25 september" lists a day for each.
  if (highest > 1 && listed.length === highest) return listed[ordinal - 1] ?? null;
  const counted = addDays(date, ordinal - 1);
  const consecutive = endDate === null || endDate === date || addDays(date, highest - 1) === endDate;
  return consecutive ? counted : ordinal === 1 ? date : null;
}

function nextWeekday(from: CalendarDate, weekday: number, otherwise: CalendarDate): CalendarDate {
  for (let ahead = 0; ahead < 7; ahead += 1)
    if (isoWeekday(addDays(from, ahead)) === weekday) return addDays(from, ahead);
  return otherwise;
}

function doubtsOf(
  first: Sighting,
  others: readonly Sighting[],
  year: number | null,
  count: number,
): EventDates["doubts"] {
  const doubts: { line: Line; code: UnsureCode }[] = [];
  for (const [index, { mention, line }] of [first, ...others].entries()) {
    const known = mention.first.year ?? mention.last.year ?? year;
    const date = dateOf(mention.first, known);
    if (known === null) {
      if (index === 0) doubts.push({ line, code: "date-without-year" });
    } else if (date === null) doubts.push({ line, code: "no-such-date" });
    else if (contradictsWeekday(date, mention.weekday)) doubts.push({ line, code: "weekday-contradicts-date" });
  }
  if (count > 1 && others.some(({ mention }) => !isWithin(mention.first, first.mention)))
    doubts.push({ line: first.line, code: "several-dates" });
  return doubts;
}

/** Whether a day is one of those that a mention spans; days without a year are taken for the same year's. */
function isWithin(day: WrittenDay, { first, last }: DateMention): boolean {
  const order = ({ month, day: number }: WrittenDay): number => month * 100 + number;
  return order(day) >= order(first) && order(day) <= order(last);
}

export function sameDay(one: WrittenDay, other: WrittenDay): boolean {
  return one.day === other.day && one.month === other.month;
}
