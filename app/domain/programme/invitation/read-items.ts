import type { ProgrammeItemKind, Speaker } from "#domain/programme/programme-item.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { UnsureCode } from "./draft-event.ts";
import { type FoundProgramme, isFactLine, isListed, isOccasion, type ProgrammeLayout } from "./find-programme.ts";
import type { MarkedLine } from "./mark-lines.ts";
import { itemKind } from "./item-kind.ts";
import { wrapWidth } from "./join-lines.ts";
import type { ItemContent } from "./open-item.ts";
import { readItemBody } from "./read-item-body.ts";
import type { DayHeading } from "./read-day-heading.ts";
import type { Line } from "./read-lines.ts";
import type { TimedLine } from "./read-timed-line.ts";

/** An item before its date and a missing end are worked out. */
export interface ReadItem {
  readonly line: Line;
  /** Index in `days`; null before the first heading of a day. */
  readonly day: number | null;
  readonly start: ClockTime | null;
  readonly end: ClockTime | null;
  readonly kind: ProgrammeItemKind;
  readonly title: string;
  readonly speakers: readonly Speaker[];
  readonly moderators: readonly Speaker[];
  readonly description: string | null;
}

export interface ReadDay extends DayHeading {
  readonly line: Line;
}

export interface ReadProgramme {
  readonly items: readonly ReadItem[];
  readonly days: readonly ReadDay[];
  readonly moderators: readonly Speaker[];
  /** Lines between the programme's heading and its first item. */
  readonly preface: readonly MarkedLine[];
  /** Lines inside the programme that tell about the whole event. */
  readonly asides: readonly MarkedLine[];
  readonly doubts: readonly { readonly line: Line; readonly code: UnsureCode }[];
}

interface Block {
  readonly opening: MarkedLine;
  readonly timed: TimedLine | null;
  readonly day: number | null;
  readonly body: MarkedLine[];
}

type Doubt = { readonly line: Line; readonly code: UnsureCode };

export function readItems(found: FoundProgramme): ReadProgramme {
  const { blocks, days, asides, preface, doubts } = cutBlocks(found);
  const width = wrapWidth(found.programme.map(({ line }) => line));
  const introduction = readItemBody(null, preface, width);
  const items: ReadItem[] = [];
  for (const block of blocks) {
    const contents = readItemBody(
      block.timed?.rest ?? block.opening.line.text,
      block.body,
      width,
      found.layout === "points",
      // A title that ends with its time is whole.
      block.timed !== null && block.timed === block.opening.trailing ? null : block.opening.line,
    );
    for (const [index, content] of contents.entries()) {
      items.push(readItem(block, content, index, items));
      doubts.push(...doubtsOf(block, content, index));
    }
  }
  const prefaceText = preface.filter(({ label }) => label?.field !== "moderators");
  return {
    items,
    days,
    asides,
    preface: prefaceText,
    doubts,
    moderators: introduction.flatMap((content) => content.moderators),
  };
}

function readItem(block: Block, content: ItemContent, index: number, earlier: readonly ReadItem[]): ReadItem {
  const { title, speakers, moderators, description } = content;
  const timed = index === 0 ? block.timed : null;
  return {
    line: content.line ?? block.opening.line,
    day: block.day,
    start: timed?.start ?? null,
    end: timed?.end ?? null,
    kind: continuedKind(title, earlier) ?? itemKind(title, speakers.length > 0),
    title,
    speakers,
    moderators,
    description,
  };
}

const CONTINUED = /(?<!\p{L})(?:forts(?:\.|ättning(?:en)?|ätter)?)(?!\p{L})/iu;

/** What is continued has the kind of what it continues: the item whose title it repeats, or the one before the pause. */
function continuedKind(title: string, earlier: readonly ReadItem[]): ProgrammeItemKind | null {
  if (!CONTINUED.test(title)) return null;
  const bare = bareTitle(title);
  const same = earlier.findLast((item) => bare !== "" && bareTitle(item.title).startsWith(bare));
  const before = earlier.findLast((item) => !["break", "meal", "registration"].includes(item.kind));
  return (same ?? (bare === "" ? before : undefined))?.kind ?? null;
}

function bareTitle(title: string): string {
  return title
    .replace(/(?<!\p{L})(?:forts\.?(?:ättning(?:en)?)?|fortsätter)(?!\p{L})\.?(?:\s(?:på|av|från))?/giu, "")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim()
    .toLowerCase();
}

function doubtsOf(block: Block, content: ItemContent, index: number): Doubt[] {
  const doubts: Doubt[] = content.doubts.map((code) => ({ line: content.line ?? block.opening.line, code }));
  if (index > 0 || !block.timed) return doubts;
  const { line } = block.opening;
  if (block.timed.approximate) doubts.push({ line, code: "approximate-time" });
  if (block.timed.several) doubts.push({ line, code: "several-times-on-line" });
  return doubts;
}

/** Cuts a programme at the lines that begin an item or a day. */
function cutBlocks({ programme, layout, heading }: FoundProgramme): {
  blocks: Block[];
  days: ReadDay[];
  asides: MarkedLine[];
  preface: MarkedLine[];
  doubts: Doubt[];
} {
  const days: ReadDay[] = heading?.day ? [{ ...heading.day, line: heading.line }] : [];
  const blocks: Block[] = [];
  const asides: MarkedLine[] = [];
  const preface: MarkedLine[] = [];
  const doubts: Doubt[] = [];
  const numbered = isNumbered(programme);
  const listed = isListed(programme[0]);
  let aside = false;
  const occasions = programme.every((marked) => marked.timed === null || isOccasion(marked));
  for (const [index, marked] of programme.entries()) {
    const timed = timeOf(marked, layout, programme, index);
    const opens = timed !== null || opensPoint(marked, layout, numbered, listed);
    if (marked.day && !isItemOfDay(marked, occasions)) {
      days.push({ ...marked.day, line: marked.line });
      aside = false;
    } else if (opens) {
      if (timed?.date) days.push(dayOf(timed.date, marked.line));
      blocks.push({ opening: marked, timed, day: days.length > 0 ? days.length - 1 : null, body: [] });
      aside = false;
    } else if (marked.programmeHeading || PART_OF_DAY.test(marked.line.text)) {
      aside = false;
    } else if (aside || (isFactLine(marked) && blocks.length > 0)) {
      asides.push(marked);
      aside = true;
    } else {
      if (marked.trailing) doubts.push({ line: marked.line, code: "time-in-running-text" });
      const block = blocks.at(-1);
      const besideDay = block && days.length > 0 && block.day !== days.length - 1;
      (block && !besideDay ? block.body : preface).push(marked);
    }
  }
  return { blocks, days, asides, preface, doubts };
}

const PART_OF_DAY = /^(?:förmiddag|eftermiddag|kväll|förmiddagspass|eftermiddagspass|kvällspass)(?:en|et)?\s?:?$/iu;

function dayOf(date: NonNullable<TimedLine["date"]>, line: Line): ReadDay {
  return { ordinal: null, weekday: date.weekday, date, span: null, theme: "", line };
}

/** "31 maj kl. 9.00 Samling" is an item that names its day; "31 maj kl. 9–16" is the day's heading, or an occasion. */
function isItemOfDay(marked: MarkedLine, occasions: boolean): boolean {
  return marked.timed !== null && (marked.timed.rest !== "" || marked.timed.date === null || occasions);
}

const SHORT_KINDS: readonly ProgrammeItemKind[] = ["break", "meal", "registration", "opening", "closing"];

function timeOf(
  marked: MarkedLine,
  layout: ProgrammeLayout,
  programme: readonly MarkedLine[],
  index: number,
): TimedLine | null {
  if (marked.timed) return marked.timed;
  if (!marked.trailing || layout === "times-last") return marked.trailing;
  // The line below a time alone is its title, whatever it ends with.
  if (programme[index - 1]?.timed?.rest === "") return null;
  const continued =
    !marked.line.gap && !marked.line.bullet && marked.line.ordinal === null && programme[index - 1]?.timed === null;
  const plain =
    marked.line.bullet || marked.line.ordinal !== null || SHORT_KINDS.includes(itemKind(marked.trailing.rest, false));
  return layout === "points" || (plain && !continued) ? marked.trailing : null;
}

function opensPoint(marked: MarkedLine, layout: ProgrammeLayout, numbered: boolean, listed: boolean): boolean {
  if (numbered) return marked.line.ordinal !== null;
  if (layout !== "points") return false;
  if (listed && !isListed(marked)) return false;
  return marked.line.bullet ? marked.line.indent < 4 : marked.line.ordinal === null;
}

/** Numbers that begin before the first time, or that carry the times, number the items themselves. */
function isNumbered(programme: readonly MarkedLine[]): boolean {
  const numbers = programme.filter(({ line }) => line.ordinal !== null);
  if (numbers.length < 2) return false;
  const timed = programme.filter((marked) => marked.timed !== null);
  const firstTimed = programme.findIndex((marked) => marked.timed !== null);
  const firstNumber = programme.findIndex(({ line }) => line.ordinal !== null);
  return timed.length === 0 || firstNumber < firstTimed || timed.every(({ line }) => line.ordinal !== null);
}
