import type { ClockTime } from "#domain/values/clock-time.ts";
import { itemKind } from "./item-kind.ts";
import { type MarkedLine, markLines } from "./mark-lines.ts";
import type { Label } from "./read-label.ts";
import type { Line } from "./read-lines.ts";
import { isProse } from "./is-prose.ts";
import { readPeople } from "./read-people.ts";
import type { TimedLine } from "./read-timed-line.ts";

/** Where in an invitation the programme stands, and what stands around it. */
export interface FoundProgramme {
  readonly before: readonly MarkedLine[];
  readonly programme: readonly MarkedLine[];
  readonly after: readonly MarkedLine[];
  /** The programme's own heading, which may tell the day. */
  readonly heading: MarkedLine | null;
  readonly layout: ProgrammeLayout;
}

/** How items begin: with a time, before a time at the line's end, or as points of an agenda. */
export type ProgrammeLayout = "times-first" | "times-last" | "points";

export function findProgramme(lines: readonly Line[]): FoundProgramme {
  const marked = markLines(lines);
  const { start, heading, layout } = programmeStart(marked);
  if (start === marked.length) return { before: marked, programme: [], after: [], heading: null, layout };
  const end = programmeEnd(marked, start, layout);
  const headingIndex = heading === null ? start : heading;
  return {
    before: marked.slice(0, headingIndex),
    programme: marked.slice(start, end),
    after: marked.slice(end),
    heading: heading === null ? null : (marked[heading] ?? null),
    layout,
  };
}

/** Words that stand after a programme and open what follows it. */
const AFTERWARDS =
  /^(?:(?:varmt |hjärtligt )?väl(?:kommen|komna)(?: (?:till|med|att|önskar)(?!\p{L}).*)?[!.]*$|(?:med )?vänlig(?:a|en)?(?: hälsning(?:ar)?)?|hälsningar|mvh|vi ses|vi reserverar|med reservation|reservation för|programmet kan|ändringar i programmet|vi ser fram|anmäl |anmälan |praktisk information|hitta hit|resa |boende|länk till|bilag|för mer information|för frågor|har du frågor|vid frågor|frågor\?|följ oss|observera|obs!|varmt välkom|arrangeras av|arrangeras i|i samarbete med|i samverkan med|antalet platser|begränsat antal|kostnadsfri|konferensen är kostnadsfri|sista anmälningsdag|http|www\.|läs mer|du anmäler|anmälan|tillgänglighet|välkommen med din anmälan|dela )/iu;

/** Running text below the last item that tells about the whole event, wherever in it the word stands. */
const ABOUT_ALL =
  /(?<!\p{L})(?:anmäl\p{L}*|föranmäl\p{L}*|kostnadsfri\p{L}*|fri entré|gratis|avgiftsfri\p{L}*|arrangör\p{L}*|arrangeras|kontakta|no.?show\p{L}*)(?!\p{L})|\S@\S|www\.|https?:/iu;

const ALWAYS_FACTS: ReadonlySet<Label["field"]> = new Set([
  "registration",
  "last-day",
  "contact",
  "cost",
  "audience",
  "arrangers",
  "partners",
  "date",
  "date-and-venue",
  "time",
  "mode",
]);

/** A labelled line that tells about the event, not about the item above it. */
export function isFactLine({ label, line }: MarkedLine): boolean {
  if (!label || label.field === "speakers" || label.field === "moderators") return false;
  if (label.field === "audience" && readPeople(label.value)?.likeness === "clear") return false;
  return ALWAYS_FACTS.has(label.field) || line.gap || line.heading;
}

function programmeStart(marked: readonly MarkedLine[]): {
  start: number;
  heading: number | null;
  layout: ProgrammeLayout;
} {
  const none = { start: marked.length, heading: null, layout: "times-first" as const };
  const timed = indexesOf(marked, (one) => one.timed !== null);
  const headings = indexesOf(marked, (one) => one.programmeHeading);
  for (const heading of headings) {
    const after = timed.filter((index) => index > heading);
    if (after.length > 0 && after.length >= timed.length - after.length)
      return { start: heading + 1, heading, layout: "times-first" };
  }
  if (timed.length < 2) {
    const trailing = indexesOf(marked, (one) => one.trailing !== null);
    for (const heading of headings) {
      if (trailing.filter((index) => index > heading).length >= 2)
        return { start: heading + 1, heading, layout: "times-last" };
    }
    const agenda = headings.find((heading) => agendaEnd(marked, heading + 1) >= heading + 3);
    if (agenda !== undefined) return { start: agenda + 1, heading: agenda, layout: "points" };
    const numbered = headings.length === 0 ? numberedAgenda(marked) : null;
    if (numbered !== null) return { ...none, start: numbered, layout: "points" };
    const [first] = trailing;
    if (first !== undefined && trailing.length >= 3)
      return { ...none, start: withDayHeading(marked, first), layout: "times-last" };
  }
  const occasion = firstOccasion(marked, timed);
  if (occasion !== null) return { ...none, start: occasion };
  const spans = timed.filter((index, position) => !isSpanOver(marked, index, timed[position + 1]));
  const [first] = spans;
  if (first === undefined || spans.length < 2) return none;
  return { ...none, start: withDayHeading(marked, first) };
}

/**
 * The first of several occasions, each a line with its day and time over what it is about: "7 februari kl. 12–13" / "Title".
 * Where times stand below the days, the days are headings.
 */
function firstOccasion(marked: readonly MarkedLine[], timed: readonly number[]): number | null {
  if (timed.length < 2 || !timed.every((index) => isOccasion(marked[index]))) return null;
  const titled = timed.filter((index) => {
    const below = marked[index + 1];
    return below && !below.timed && !below.label && !below.day && !below.line.gap && /^\p{Lu}/u.test(below.line.text);
  });
  return titled.length === timed.length ? (timed[0] ?? null) : null;
}

/** "7 februari kl. 12–13" and nothing else. */
export function isOccasion(marked: MarkedLine | undefined): boolean {
  const timed = marked?.timed ?? null;
  return timed !== null && timed.date !== null && timed.rest === "";
}

/** The points of a meeting whose agenda has no heading: numbered from one, three or more. */
function numberedAgenda(marked: readonly MarkedLine[]): number | null {
  const points = indexesOf(
    marked,
    ({ line, label }) => line.ordinal !== null && label === null && line.text.length < 100,
  );
  const first = points.find((index) => marked[index]?.line.ordinal === 1);
  if (first === undefined || !marked.slice(0, first).some(({ line }) => /kallelse|möte/iu.test(line.text))) return null;
  const numbers = points.filter((index) => index >= first).map((index) => marked[index]?.line.ordinal);
  return numbers.length >= 3 && numbers[1] === 2 && numbers[2] === 3 ? first : null;
}

function indexesOf(marked: readonly MarkedLine[], holds: (one: MarkedLine) => boolean): readonly number[] {
  return marked.flatMap((one, index) => (holds(one) ? [index] : []));
}

/** "9.00–16.30" or "Tisdag 31 maj kl. 9–16" over the programme: the time of the whole event. */
function isSpanOver(marked: readonly MarkedLine[], index: number, next: number | undefined): boolean {
  const span = marked[index]?.timed;
  const inner = next === undefined ? null : marked[next]?.timed;
  if (!span) return false;
  if (span.date && (!inner || span.end !== null)) return true;
  if (!inner || span.end === null) return false;
  if (span.rest === "") return covers(span, marked.slice(index + 1));
  return (
    span.start <= inner.start && span.end > (inner.end ?? inner.start) && !readPeople(span.rest) && next !== index + 1
  );
}

/** The span of a whole event holds the next two starts, and more than that of the items themselves; it may end past midnight. */
function covers(span: TimedLine, below: readonly MarkedLine[]): boolean {
  const length = minutesBetween(span.start, span.end ?? span.start);
  const inside = below
    .flatMap(({ timed }) => (timed === null ? [] : [timed.start]))
    .slice(0, 2)
    .filter((start) => start < span.start || minutesBetween(span.start, start) < length);
  return inside.length === 2;
}

function minutesBetween(from: ClockTime, to: ClockTime): number {
  const minutes = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (minutes(to) - minutes(from) + 1440) % 1440;
}

function withDayHeading(marked: readonly MarkedLine[], first: number): number {
  let start = first;
  while (start > 0 && first - start < 3) {
    const above = marked[start - 1];
    if (!above || above.label || above.line.text.length > 90 || /[.!]$/.test(above.line.text)) break;
    start -= 1;
    if (above.day) return hasFurtherDay(marked, first) ? start : first;
  }
  return first;
}

/** A single date over the programme is the event's own; with further days below it is the first of them. */
function hasFurtherDay(marked: readonly MarkedLine[], from: number): boolean {
  return marked.slice(from).some(({ day, timed }) => day !== null && timed === null);
}

/** The end of an agenda's points: the first label, prose or farewell. */
function agendaEnd(marked: readonly MarkedLine[], start: number): number {
  const listed = isListed(marked[start]);
  let end = start;
  for (; end < marked.length; end += 1) {
    const one = marked[end];
    if (!one || isFactLine(one) || AFTERWARDS.test(one.line.text)) break;
    const point = one.line.bullet || one.line.ordinal !== null;
    if (
      listed &&
      !point &&
      one.line.indent === 0 &&
      (/^[/–-]|[.!?]$/.test(one.line.text) || one.line.gap) &&
      !readPeople(one.line.text) &&
      !one.trailing
    )
      break;
    if (!point && one.line.text.length > 140) break;
    if (!point && one.line.gap && isProse(one.line.text) && /\.$/.test(one.line.text)) break;
  }
  return end;
}

/** Whether points are marked by bullets or numbers. */
export function isListed(one: MarkedLine | undefined): boolean {
  return one !== undefined && (one.line.bullet || one.line.ordinal !== null);
}

function programmeEnd(marked: readonly MarkedLine[], start: number, layout: ProgrammeLayout): number {
  if (layout === "points") return agendaEnd(marked, start);
  const isTimed = (one: MarkedLine): boolean => (layout === "times-first" ? one.timed !== null : one.trailing !== null);
  let last = start;
  for (let index = start; index < marked.length; index += 1)
    if (marked[index] && isTimed(marked[index] as MarkedLine)) last = index;
  const title = marked[last]?.timed?.rest ?? marked[last]?.trailing?.rest ?? "";
  const kind = itemKind(title === "" ? (marked[last + 1]?.line.text ?? "") : title, false);
  const short = ["closing", "break", "meal", "registration"].includes(kind);
  let end = last + 1;
  for (; end < marked.length; end += 1) {
    const one = marked[end];
    if (!one || isFactLine(one) || one.line.heading || one.programmeHeading) break;
    if (title === "" && end === last + 1) continue;
    const { text, gap } = one.line;
    if (AFTERWARDS.test(text)) break;
    if (gap && (short || ABOUT_ALL.test(text)) && !readPeople(text)) break;
    if (/^\*{0,3}\s?(?:OBS|Obs)(?!\p{L})/u.test(text)) break;
  }
  return end;
}
