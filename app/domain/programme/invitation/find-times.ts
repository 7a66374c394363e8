import { type ClockTime, clockTime } from "#domain/values/clock-time.ts";

/** A clock time, or an interval of two, where it stands in a text. */
export interface TimeMention {
  readonly index: number;
  readonly length: number;
  readonly start: ClockTime;
  readonly end: ClockTime | null;
  /** "Ca", "cirka", "omkring" stands before it. */
  readonly approximate: boolean;
  /** Written so that it can hardly be anything else: "kl", or minutes in an interval. */
  readonly certain: boolean;
}

export interface TimeHabits {
  /** "0900" without a point; only where the text writes its times so. */
  readonly compact: boolean;
}

/** Longer lines than this hold no programme; looking no further bounds the work on hostile text. */
const LOOKED_AT = 4000;

/** Every time in a text, refusing telephone numbers, dates, sums, years, law references and the like. */
export function findTimes(text: string, habits: TimeHabits = { compact: false }): readonly TimeMention[] {
  const mentions: TimeMention[] = [];
  if (!/\d/.test(text)) return mentions;
  for (const match of text.slice(0, LOOKED_AT).matchAll(SPAN)) {
    const mention = timeMention(match, text, habits);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

/** Whether some line opens with a time such as "0830", which tells that the text leaves the point out. */
export function writesCompactTimes(lines: readonly string[]): boolean {
  return lines.some((line) => /^\s*0[6-9][0-5][05](?:\s*[-–—]|\s+\p{Lu})/u.test(line));
}

const DASH = "[-‐‑‒–—―−]{1,2}";
const CLOCK = String.raw`\d{1,2}[.:]\d{2}|\d{4}|\d{1,2}`;
const WORD = String.raw`(?:klockan?|kl|ca|c:a|cirka|circa|omkring|runt|från|fr\.? ?o\.? ?m|mellan)`;
const SPAN = new RegExp(
  String.raw`(?<before>(?:(?<![\p{L}\d])${WORD}(?!\p{L})[.:]?\s{0,3}){0,4})` +
    String.raw`(?<![\p{L}\d§+/]|\d[.,:\-–]|[.,:]\d)(?<first>${CLOCK})(?!\d)` +
    String.raw`(?:\s{0,3}(?<join>${DASH}|till|to|t\.? ?o\.? ?m\.?|och)\s{0,3}(?:kl\.?\s{0,2}|ca\.?\s{0,2})?(?<last>${CLOCK})(?!\d))?`,
  "giu",
);

/** What follows a number that is no time: money, further digits of a date, of a law or of a telephone number. */
const NO_TIME_AFTER =
  /^(?:[.:/,]\d|\s?(?::-|%|€|°)|[-–]\d{3}|\s?(?:kr|kronor|sek|mkr|mnkr|tkr|procent|miljon|miljoner|miljarder|euro|meter|km|kg|m2|kvm)(?![\p{L}\d])|\/)/iu;

/** What follows hours without minutes when they are a count, a date or an age. */
const COUNTED =
  /^(?:-|\s\d|\s?(?:år|åring|åringar|årig|åriga|årskurs|månader|veckor|dagar|dygn|timmar|timme|tim|h|minuter|min|personer|deltagare|platser|st|stycken|gånger|sidor|poäng|hp|§|kap|jan|januari|feb|februari|mars|apr|april|maj|juni|juli|aug|augusti|sep|sept|september|okt|oktober|nov|november|dec|december)(?![\p{L}\d]))/u;

const LAW_BEFORE =
  /(?:§+|kap|art|artikel|punkt|avsnitt|bilaga|nr|dnr|version|sfs|prop|sou|bet|skr|ds|tel|telefon|mobil|växel|rum|sid|sida|kapitel|figur|tabell|årskurs|åk|klass|åldern|åldrarna|ålder|vecka|v|steg|fas|grupp)\.?:?\s{0,2}$/iu;

function timeMention(match: RegExpExecArray, text: string, habits: TimeHabits): TimeMention | null {
  const { before = "", first = "", join, last } = match.groups ?? {};
  const index = match.index;
  const clockWord = /kl/i.test(before);
  if (!clockWord && LAW_BEFORE.test(text.slice(Math.max(0, index - 12), index))) return null;
  const approximate = APPROXIMATE.test(before);
  if (last !== undefined && join !== undefined && (join.toLowerCase() !== "och" || /mellan/i.test(before))) {
    const whole = interval(first, last, join, clockWord || /mellan/i.test(before), habits);
    const after = text.slice(index + match[0].length, index + match[0].length + 40);
    if (whole) {
      const spoilt = NO_TIME_AFTER.test(after) || (!/[.:]/.test(last) && COUNTED.test(after));
      // "14 november 10.00 – 15 november 15.00": what stands after the dash is a day.
      if (spoilt && !/[.:]/.test(first)) return null;
      if (!spoilt) return { index, length: match[0].length, ...whole, approximate };
    }
  }
  const length = match[0].indexOf(first, before.length) + first.length;
  const after = text.slice(index + length, index + length + 40);
  if (NO_TIME_AFTER.test(after) || (!/[.:]/.test(first) && COUNTED.test(after))) return null;
  const start = singleClock(first, clockWord, habits);
  return start && { index, length, start, end: null, approximate, certain: clockWord };
}

const APPROXIMATE = /ca|c:a|cirka|circa|omkring|runt/i;

function singleClock(written: string, clockWord: boolean, habits: TimeHabits): ClockTime | null {
  if (/^\d{4}$/.test(written)) return clockWord || habits.compact ? roundClock(written) : null;
  if (/^\d{1,2}$/.test(written)) return clockWord ? clockOf(written) : null;
  return clockOf(written);
}

function interval(
  first: string,
  last: string,
  join: string,
  clockWord: boolean,
  habits: TimeHabits,
): { start: ClockTime; end: ClockTime; certain: boolean } | null {
  const compact = first.length === 4 && last.length === 4 && !/[.:]/.test(first + last);
  if (compact && !clockWord && !habits.compact && !first.startsWith("0") && bothYears(first, last)) return null;
  if ((/^\d{4}$/.test(first) || /^\d{4}$/.test(last)) && !compact) return null;
  const start = compact ? roundClock(first) : clockOf(first);
  const end = compact ? roundClock(last) : clockOf(last);
  if (!start || !end) return null;
  const bareHours = !/[.:]/.test(first) && !compact;
  // "9-16" may be hours; "16-9", and "3 till 5" of something, are not.
  if (bareHours && !clockWord && (start >= end || start < "06:00" || /\p{L}/u.test(join))) return null;
  return { start, end, certain: clockWord || !bareHours };
}

function bothYears(first: string, last: string): boolean {
  return [first, last].every((year) => year >= "1900" && year <= "2099");
}

/** "0900"; minutes that are no multiple of five make it a number of something else. */
function roundClock(digits: string): ClockTime | null {
  return Number(digits) % 5 === 0 ? clockOf(`${digits.slice(0, 2)}.${digits.slice(2)}`) : null;
}

/** "24.00" is how an evening's end is written; it is the same moment as 00.00. */
function clockOf(written: string): ClockTime | null {
  const [hour = "", minute = "00"] = written.split(/[.:]/);
  return Number(hour) === 24 && Number(minute) === 0 ? clockTime(0, 0) : clockTime(Number(hour), Number(minute));
}
