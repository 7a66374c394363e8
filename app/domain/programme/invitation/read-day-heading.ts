import { type DateMention, findDates, leadingWeekday } from "./find-dates.ts";
import { findTimes, type TimeMention } from "./find-times.ts";

/** A line that tells which day the lines below it belong to: "Dag 2", "Onsdag 15 november", "Dag 1 – tisdag 31 maj: Lägesbild". */
export interface DayHeading {
  /** Counted from 1: "Dag 2", "Tillfälle 3". */
  readonly ordinal: number | null;
  readonly weekday: number | null;
  readonly date: DateMention | null;
  readonly span: TimeMention | null;
  /** What the day is about. */
  readonly theme: string;
}

const BEFORE = /^(?:program(?:met)?|agenda|schema|dagordning)(?!\p{L})\s*(?:för\s)?\s*[:,–—-]?\s*/iu;
const ORDINALS = ["första", "andra", "tredje", "fjärde", "femte"] as const;
const NUMBER_WORDS = ["ett", "två", "tre", "fyra", "fem"] as const;
const NUMBERED =
  /^(?:konferens|kurs|utbildnings)?(?:dag|tillfälle|träff|modul|delkurs)\s?(?:nr\s)?(?:(\d{1,2})|(ett|två|tre|fyra|fem)|(i{1,3}))(?![\p{L}\d])/iu;
const COUNTED = /^(första|andra|tredje|fjärde|femte) (?:\p{Ll}*dagen|\p{Ll}*tillfället|\p{Ll}*träffen)(?!\p{L})/iu;
/** "Steg 1, tisdag 6 februari": what is numbered may be called anything where its day follows. */
const NUMBERED_PART = /^\p{Lu}\p{L}{1,24}\s(?:\d{1,2}|[IVX]{1,3}|[A-D])(?![\p{L}\d]|[.:]\d)[\s,:;|(–-]+/u;
const PARTING = /^[\s,:;|()–—-]*/u;

export function readDayHeading(text: string): DayHeading | null {
  if (text.length > 140) return null;
  let rest = text.replace(BEFORE, "");
  const ordinal = ordinalOf(rest);
  if (ordinal) rest = rest.slice(ordinal.length).replace(PARTING, "");
  else rest = withoutPart(rest);
  const [date = null] = findDates(rest).filter((mention) => mention.index === 0);
  const weekday = date ? null : leadingWeekday(rest);
  rest = rest.slice(date?.length ?? weekday?.length ?? 0);
  if (!ordinal && !date && !weekday) return null;
  const between = PARTING.exec(rest)?.[0] ?? "";
  rest = rest.slice(between.length);
  const [span = null] = findTimes(rest).filter((mention) => mention.index === 0);
  if (span) rest = rest.slice(span.length).replace(PARTING, "");
  rest = rest.replace(/\)$/, "");
  // A day may have a theme after a sign; anything else makes the line a sentence or a fact.
  const theme =
    rest !== "" && !span && (ordinal !== null || date !== null) && /[:|–—(,-]/u.test(between) && !rest.endsWith(".");
  if (rest !== "" && !theme) return null;
  if (!ordinal && !date && text.length > 12) return null;
  return {
    ordinal: ordinal?.number ?? null,
    weekday: date?.weekday ?? weekday?.weekday ?? null,
    date,
    span,
    theme: rest,
  };
}

function withoutPart(text: string): string {
  const rest = text.replace(NUMBERED_PART, "");
  return findDates(rest)[0]?.index === 0 ? rest : text;
}

function ordinalOf(text: string): { readonly number: number; readonly length: number } | null {
  const numbered = NUMBERED.exec(text);
  if (numbered) {
    const [whole, figures, word, roman] = numbered;
    const number = figures
      ? Number(figures)
      : word
        ? 1 + NUMBER_WORDS.findIndex((one) => one === word.toLowerCase())
        : (roman ?? "").length;
    return { number, length: whole.length };
  }
  const counted = COUNTED.exec(text);
  return counted
    ? { number: 1 + ORDINALS.findIndex((one) => one === counted[1]?.toLowerCase()), length: counted[0].length }
    : null;
}
