import type { ClockTime } from "#domain/values/clock-time.ts";
import { type DateMention, findDates, leadingWeekday } from "./find-dates.ts";
import { findTimes, type TimeHabits, type TimeMention } from "./find-times.ts";
import { isProse } from "./is-prose.ts";

/** A line that opens with a time (or, in some layouts, ends with one), and the text that is left of it. */
export interface TimedLine {
  readonly start: ClockTime;
  readonly end: ClockTime | null;
  readonly approximate: boolean;
  readonly rest: string;
  /** A date before the time: "31 maj kl. 9.00 Samling". */
  readonly date: DateMention | null;
  /** Further times stand in the rest. */
  readonly several: boolean;
}

/** Reads "09.25 Title", "kl. 9–12: Title", "(10.15) Title", "Tisdag 31 maj kl. 9.00–16.30". */
export function readTimedLine(written: string, habits: TimeHabits): TimedLine | null {
  const text = written.replace(/^(ca|cirka)\.? (?=\d{1,2} \p{Lu})/iu, "$1 kl ");
  const { date, length } = leadingDate(text);
  const opened = length + (/^[\s([,]*[\s([]*/iu.exec(text.slice(length))?.[0].length ?? 0);
  const mention = findTimes(text.slice(0, 400), habits).find((time) => time.index >= opened);
  if (mention?.index !== opened || isDoubtful(mention, text)) return null;
  const rest = text
    .slice(mention.index + mention.length)
    .replace(/^\s*[)\]]?(?:\s*(?:[:.,;|)]|[-–—]+(?!\p{L})))*\s*/u, "")
    .replace(/^\((?:ca|cirka|prel\.?|preliminärt)\)\s*/iu, "");
  return {
    start: mention.start,
    end: mention.end,
    approximate: mention.approximate || /^\s*\(?(?:ca|cirka)\)/iu.test(text.slice(mention.index + mention.length)),
    rest,
    date,
    several: findTimes(rest.slice(0, 400), habits).length > 0,
  };
}

/** Reads "Lunch 12.00–13.00", "Inledning ........ 09.00", "Samling (kl. 8.30)": short lines that are no sentence. */
export function readTrailingTime(text: string, habits: TimeHabits): TimedLine | null {
  if (text.length > 140 || !/\d\)?\.?$/.test(text)) return null;
  const bare = text.replace(/[\s).\]]+$/u, "");
  const mention = findTimes(bare, habits).at(-1);
  if (!mention || mention.index + mention.length !== bare.length || isDoubtful(mention, bare)) return null;
  const rest = bare.slice(0, mention.index).replace(/[\s,:;([.…–—-]+$/u, "");
  if (rest.length < 3 || /^\p{Ll}/u.test(rest) || isProse(rest) || /\d$/.test(rest)) return null;
  // "Nästa möte: 10 september kl. 13" tells of another day.
  if (findDates(rest).some(({ index, length }) => /^[\s,]*$/.test(rest.slice(index + length)))) return null;
  const several = findTimes(rest, habits).length > 0;
  return { start: mention.start, end: mention.end, approximate: mention.approximate, rest, date: null, several };
}

/** "2.15 Title" is rather a section's number than a quarter past two at night. */
function isDoubtful(mention: TimeMention, text: string): boolean {
  if (mention.certain || mention.end !== null) return false;
  return /^[0-5][.:]/.test(text.slice(mention.index)) && !/^0[.:]/.test(text.slice(mention.index));
}

function leadingDate(text: string): { readonly date: DateMention | null; readonly length: number } {
  const [date] = findDates(text.slice(0, 80));
  if (date?.index === 0) return { date, length: date.length };
  const weekday = leadingWeekday(text);
  return { date: null, length: weekday?.length ?? 0 };
}
