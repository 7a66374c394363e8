import { type CalendarDate, calendarDate, isoWeekday } from "#domain/values/calendar-date.ts";

/** A day as written: the year may be missing, and the day need not exist ("31 juni"). */
export interface WrittenDay {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** One or several days where they stand in a text: "31 maj", "14–15 november 2023", "12 mars, 9 april och 14 maj". */
export interface DateMention {
  readonly index: number;
  readonly length: number;
  readonly first: WrittenDay;
  readonly last: WrittenDay;
  /** Every day that is written, in order: of a span its two ends. */
  readonly days: readonly WrittenDay[];
  /** 1 is Monday; null where no weekday is written before the day. */
  readonly weekday: number | null;
  /** "31/5", which may as well be a share or a law: worth believing only where a date is awaited. */
  readonly slashed: boolean;
}

const WEEKDAYS = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"] as const;
const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"] as const;

export const WEEKDAY_PATTERN = String.raw`(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|månd?|tisd?|onsd?|tors?d?|fred?|lörd?|sönd?)(?:en|ens|ar|s)?(?![\p{L}])\.?`;
const MONTH_PATTERN = String.raw`(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)(?!\p{L})\.?`;
const JOIN = String.raw`\s{0,2}(?:[-‐‑‒–—−,&]|och|samt|till|t\.? ?o\.? ?m\.?|respektive)\s{0,2}`;
const DAY = String.raw`\d{1,2}(?::?[ae](?!\p{L}))?`;
const YEAR = String.raw`(?:,?\s{1,2}(?:år\s)?(?<year>(?:19|20|21)\d{2})(?![\d/:]|[-–]\d{3}|\s?kr))`;

const IN_WORDS = new RegExp(
  String.raw`(?:(?<![\p{L}])(?<weekday>${WEEKDAY_PATTERN}),?\s{1,3})?(?:den\s{1,2})?` +
    String.raw`(?<!\d|\d[.,:/–-])(?<days>${DAY}(?:${JOIN}(?:${WEEKDAY_PATTERN}\s{1,2})?(?:den\s)?${DAY}){0,6})\s{0,2}(?<month>${MONTH_PATTERN})${YEAR}?`,
  "giu",
);
const IN_FIGURES = /(?<![\d\p{L}/-])(?<year>(?:19|20|21)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?![\d])/gu;
const IN_POINTS = /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20|21)\d{2})(?![\d])/g;
const IN_SLASHES =
  /(?<![\d/:.\p{L}])(?:(?<from>\d{1,2})\s{0,1}[-–]\s{0,1})?(?<day>\d{1,2})\/(?<month>\d{1,2})(?:(?:\s{1,2}|[-–/])(?<year>(?:19|20|21)\d{2}|\d{2}(?![\d.:])))?(?![\d/:])/gu;

/** "240916" or "20240916": believed only where a date is awaited, as "31/5" is. */
const IN_ROW = /(?<![\d.,:/\p{L}+-])(?:20)?(?<year>[2-4]\d)(?<month>[01]\d)(?<day>[0-3]\d)(?![\d-])/gu;

const WEEKDAY_BEFORE = new RegExp(`(?<!\\p{L})${WEEKDAY_PATTERN},?\\s(?:den\\s)?$`, "iu");

const LEADING_WEEKDAY = new RegExp(`^(?:på\\s)?${WEEKDAY_PATTERN}`, "iu");
const WITHIN_SPAN = new RegExp(`^${JOIN}(?:${WEEKDAY_PATTERN}\\s{1,2})?(?:den\\s)?$`, "iu");

/** Longer lines than this are no headings or labels; looking no further bounds the work on hostile text. */
const LOOKED_AT = 4000;

/** Every date of a text in the order in which they stand; neighbours that are parts of one span are one mention. */
export function findDates(text: string): readonly DateMention[] {
  const looked = text.slice(0, LOOKED_AT);
  if (!/\d/.test(looked)) return [];
  const found = [
    ...Array.from(looked.matchAll(IN_WORDS), inWords),
    ...Array.from(looked.matchAll(IN_FIGURES), inFigures),
    ...Array.from(looked.matchAll(IN_POINTS), inFigures),
    ...Array.from(looked.matchAll(IN_SLASHES), inSlashes),
    ...Array.from(looked.matchAll(IN_ROW), inRow),
  ]
    .filter((mention) => mention !== null)
    .map((mention) => withWeekday(mention, looked))
    .sort((one, other) => one.index - other.index);
  return joinSpans(found, looked);
}

/** The weekday that a text opens with, 1 for Monday. */
export function leadingWeekday(text: string): { readonly weekday: number; readonly length: number } | null {
  const match = LEADING_WEEKDAY.exec(text);
  return match ? { weekday: weekdayOf(match[0].replace(/^på\s/i, "")), length: match[0].length } : null;
}

/** The day itself, or null where it has no year or does not exist. */
export function dateOf(day: WrittenDay, year: number | null): CalendarDate | null {
  const known = day.year ?? year;
  return known === null ? null : calendarDate(known, day.month, day.day);
}

export function contradictsWeekday(date: CalendarDate, weekday: number | null): boolean {
  return weekday !== null && isoWeekday(date) !== weekday;
}

function inWords(match: RegExpExecArray): DateMention | null {
  const { days = "", month = "", year, weekday } = match.groups ?? {};
  const numbers = (days.match(/\d{1,2}/g) ?? []).map(Number).filter((day) => day >= 1 && day <= 31);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return null;
  const shared = { month: monthOf(month), year: year === undefined ? null : Number(year) };
  return {
    index: match.index,
    length: match[0].length,
    first: { day: first, ...shared },
    last: { day: last, ...shared },
    days: numbers.map((number) => ({ day: number, ...shared })),
    weekday: weekday === undefined ? null : weekdayOf(weekday),
    slashed: false,
  };
}

function inFigures(match: RegExpExecArray): DateMention | null {
  const { year, month, day } = match.groups ?? {};
  return single(match, { day: Number(day), month: Number(month), year: Number(year) }, false);
}

function inRow(match: RegExpExecArray): DateMention | null {
  const { year, month, day } = match.groups ?? {};
  return single(match, { day: Number(day), month: Number(month), year: 2000 + Number(year) }, true);
}

function inSlashes(match: RegExpExecArray): DateMention | null {
  const { from, day, month, year } = match.groups ?? {};
  const known = year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year);
  const mention = single(match, { day: Number(day), month: Number(month), year: known }, true);
  if (!mention || from === undefined) return mention;
  const first = { ...mention.first, day: Number(from) };
  return { ...mention, first, days: [first, mention.last] };
}

/** "Onsdag 15/11", "tors 2024-10-03": a weekday before figures belongs to the date. */
function withWeekday(mention: DateMention, text: string): DateMention {
  if (mention.weekday !== null) return mention;
  const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, mention.index - 16), mention.index));
  if (!before) return mention;
  const length = before[0].length;
  return { ...mention, index: mention.index - length, length: mention.length + length, weekday: weekdayOf(before[0]) };
}

function single(match: RegExpExecArray, day: WrittenDay, slashed: boolean): DateMention | null {
  if (day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31) return null;
  return { index: match.index, length: match[0].length, first: day, last: day, days: [day], weekday: null, slashed };
}

/** "31 maj–1 juni 2022" and "12 mars, 9 april och 14 maj 2024": the year at the end is everybody's. */
function joinSpans(mentions: readonly DateMention[], text: string): DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    if (before && mention.index < before.index + before.length) continue;
    const between = before ? text.slice(before.index + before.length, mention.index) : "";
    if (before && WITHIN_SPAN.test(between)) {
      const year = before.first.year ?? (before.last.year === null ? mention.last.year : null);
      joined[joined.length - 1] = {
        ...before,
        first: { ...before.first, year },
        last: { ...mention.last, year: mention.last.year ?? before.last.year },
        days: [...before.days, ...mention.days],
        length: mention.index + mention.length - before.index,
      };
    } else {
      joined.push(mention);
    }
  }
  return joined;
}

function weekdayOf(word: string): number {
  return 1 + WEEKDAYS.findIndex((start) => word.toLowerCase().startsWith(start));
}

function monthOf(word: string): number {
  return 1 + MONTHS.findIndex((start) => word.toLowerCase().startsWith(start));
}
