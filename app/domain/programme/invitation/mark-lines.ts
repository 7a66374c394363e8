import { findDates } from "./find-dates.ts";
import { findTimes, type TimeHabits, writesCompactTimes } from "./find-times.ts";
import { isOpenEnded } from "./join-lines.ts";
import { type DayHeading, readDayHeading } from "./read-day-heading.ts";
import { type Label, readLabel } from "./read-label.ts";
import type { Line } from "./read-lines.ts";
import { isProse } from "./is-prose.ts";
import { readTimedLine, readTrailingTime, type TimedLine } from "./read-timed-line.ts";

/** A line with what it may be in a programme. */
export interface MarkedLine {
  readonly line: Line;
  readonly label: Label | null;
  readonly timed: TimedLine | null;
  readonly trailing: TimedLine | null;
  readonly day: DayHeading | null;
  readonly programmeHeading: boolean;
}

/** Marks each line with its label, its time, its day: what it may be, before its place decides what it is. */
export function markLines(lines: readonly Line[]): readonly MarkedLine[] {
  const habits: TimeHabits = { compact: writesCompactTimes(lines.map((line) => line.text)) };
  const marked: MarkedLine[] = [];
  for (const line of lines) {
    const read = readLabel(line.text);
    const timed = continuesSentence(line, marked.at(-1)) ? null : readTimedLine(line.text, habits);
    const day = readDayHeading(line.text);
    const label = timed || (day !== null && day.ordinal !== null) ? null : read;
    marked.push({
      line,
      label,
      timed,
      trailing: timed || (label && label.field !== "reception") ? null : readTrailingTime(line.text, habits),
      day: label ? null : day,
      programmeHeading: isProgrammeHeading(line.text) && !(marked.length === 0 && namesEvent(line.text)),
    });
  }
  return marked.map((one, index) =>
    isMailHeader(marked, index) ? { ...one, label: { ...one.label, field: "other" } as Label } : one,
  );
}

/** "Datum:" between "Från:" and "Ämne:" is when a mail was sent. */
function isMailHeader(marked: readonly MarkedLine[], index: number): boolean {
  if (!/^(?:datum|skickat)$/iu.test(marked[index]?.label?.word ?? "")) return false;
  const words = marked.slice(Math.max(0, index - 3), index + 4).map((one) => one.label?.word.toLowerCase());
  return words.includes("från") && (words.includes("ämne") || words.includes("till"));
}

/** A time that a wrapped sentence happens to have at the start of its line: "dörrarna öppnar klockan / 8.30 ringer de". */
function continuesSentence(line: Line, previous: MarkedLine | undefined): boolean {
  if (!previous || line.gap || line.bullet || line.ordinal !== null) return false;
  const before = previous.line.text;
  if (/(?<!\p{L})(?:kl\.?|klockan|ca|cirka|från|till|mellan|och|senast|den|på|telefon|tel\.?|nr|§)$/iu.test(before))
    return previous.timed === null || isOpenEnded(before);
  if (previous.timed !== null || /[.!?:]["”]?$/u.test(before)) return false;
  const [time] = findTimes(line.text.slice(0, 60));
  const rest = time ? line.text.slice(time.index + time.length) : "";
  return (
    before.length > 50 &&
    /^[\s,]*(?:och|då|när|som|ska|kommer|är|finns|samt|eller|där|så|i|på|för|med|till|av|ringer|börjar|startar|serveras)(?!\p{L})/u.test(
      rest,
    )
  );
}

/** "Program Folk och försvar i Kronoberg" over everything else is the event's name. */
function namesEvent(text: string): boolean {
  const rest = /^program(?:met)?\s(?:för\s)?(?=\p{Lu})(.{8,})$/u.exec(text.replace(/^Program/u, "program"))?.[1];
  return rest !== undefined && readDayHeading(rest) === null && findDates(rest).length === 0;
}

const PROGRAMME_WORD =
  /^(?:(?:preliminärt|dagens|kvällens|eftermiddagens|förmiddagens|detaljerat|fullständigt|mötets|konferensens|kursens|utbildningens|veckans)\s+)?(?:konferens|kurs|mötes|seminarie|utbildnings|dags)?(?:program|programmet|programpunkter|programöversikt|programförslag|dagordning|dagordningen|agenda|agendan|schema|hålltider|föredragningslista|tidsschema|körschema|tidsplan|ärendelista|dagsprogram|punkter på mötet|på programmet|ur programmet|ur dagens program|på agendan|på dagordningen)(?!\p{L})(.*)$/iu;

function isProgrammeHeading(text: string): boolean {
  if (text.length > 90 || /\.$/.test(text)) return false;
  const rest = PROGRAMME_WORD.exec(text)?.[1];
  if (rest === undefined) return false;
  return (
    rest.length < 60 &&
    /^(?:$|\s*[:–—(|,-]|\s(?:för|dag|den|på|\d|mån|tis|ons|tors|fre|lör|sön|och|\p{Lu}|i\s))/iu.test(rest) &&
    !isProse(rest)
  );
}
