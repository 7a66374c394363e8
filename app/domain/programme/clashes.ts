import { lastMoment } from "#domain/event/event-span.ts";
import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import { minutesOf, type ClockTime } from "#domain/values/clock-time.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { isInClockChange, type ClockChange } from "./clock-change.ts";
import { goesOnBeside, STANDING_BESIDE } from "./goes-on-beside.ts";
import { overlap, type ItemTimes } from "./overlap.ts";
import type { ProgrammeItemKind } from "./programme-item.ts";
import { isPastMidnight, NIGHT_ENDS, shownTimes } from "./timetable.ts";

/** What of an item can clash. */
export interface ClashingItem {
  readonly id: string;
  readonly date: CalendarDate;
  readonly start: ClockTime | null;
  /** Only where it was written. */
  readonly end: ClockTime | null;
  readonly kind: ProgrammeItemKind;
  readonly track: string | null;
  readonly place: string | null;
  /** The names of those who speak or moderate. */
  readonly people: readonly string[];
}

/** What the programme has to keep within. */
export interface ProgrammeFrame {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly startsAt: ClockTime | null;
  readonly endsAt: ClockTime | null;
  readonly clockChanges: readonly ClockChange[];
}

/** Something for the organiser to look at. The second item is the one that comes later in the programme. */
export type Clash =
  | { readonly code: "person-twice"; readonly name: string; readonly items: readonly [string, string] }
  | { readonly code: "room-twice"; readonly place: string; readonly items: readonly [string, string] }
  | { readonly code: "track-twice"; readonly track: string; readonly items: readonly [string, string] }
  | { readonly code: "at-once"; readonly items: readonly [string, string] }
  | { readonly code: "gap"; readonly minutes: number; readonly items: readonly [string, string] }
  | { readonly code: "before-the-one-before"; readonly items: readonly [string, string] }
  | { readonly code: "ends-before-start"; readonly items: readonly [string] }
  | { readonly code: "outside-days"; readonly items: readonly [string] }
  | { readonly code: "outside-times"; readonly items: readonly [string] }
  | { readonly code: "skipped-by-clocks"; readonly items: readonly [string] }
  | { readonly code: "twice-by-clocks"; readonly items: readonly [string] };

/** Less is for changing rooms. */
export const SHORTEST_GAP = 6;

/**
 * All that clashes in a programme, given in its order: what is wrong with an item alone first, then with two. An end that
 * nobody wrote counts as it is shown.
 */
export function clashes(items: readonly ClashingItem[], frame: ProgrammeFrame): Clash[] {
  const times = shownTimes(items);
  const shown = items.map((item, index) => ({ ...item, end: times[index]!.end, written: item.end !== null }));
  return [...shown.flatMap((item) => faultsOf(item, frame)), ...twice(shown), ...outOfOrder(shown), ...gaps(shown)];
}

type Shown = ClashingItem & { readonly written: boolean };

function faultsOf(item: Shown, frame: ProgrammeFrame): Clash[] {
  const { startsOn, endsOn, clockChanges } = frame;
  const { id, date, start, end } = item;
  const found: Clash[] = [];
  if (endsBeforeStart(item)) found.push({ code: "ends-before-start", items: [id] });
  const lateNight = date === addDays(endsOn, 1) && start !== null && start <= NIGHT_ENDS;
  if (date < startsOn || (date > endsOn && !lateNight)) found.push({ code: "outside-days", items: [id] });
  else if (isOutsideTimes(item, frame)) found.push({ code: "outside-times", items: [id] });
  const lastDay = start !== null && end !== null && end < start ? addDays(date, 1) : date;
  for (const change of clockChanges) {
    const at = [{ date, time: start }, ...(item.written ? [{ date: lastDay, time: end }] : [])];
    if (!at.some((moment) => isInClockChange(change, moment))) continue;
    found.push({ code: change.what === "skipped" ? "skipped-by-clocks" : "twice-by-clocks", items: [id] });
  }
  return found;
}

/** People are received before the event begins, and what begins as it ends is its last word. */
function isOutsideTimes({ date, start, end, written, kind }: Shown, frame: ProgrammeFrame): boolean {
  if (start === null) return false;
  const begins = `${frame.startsOn}T${frame.startsAt ?? "00:00"}`;
  if (`${date}T${start}` < begins && !STANDING_BESIDE.includes(kind)) return true;
  const last = lastMoment(frame);
  if (last.end === null) return false;
  const lastDay = written && end !== null && end < start ? addDays(date, 1) : date;
  return `${lastDay}T${written ? end : start}` > `${last.lastDay}T${last.end}`;
}

/** An evening may end past midnight; nothing ends when it begins. */
export function endsBeforeStart({ start, end }: Pick<ClashingItem, "start" | "end">): boolean {
  return start !== null && end !== null && end <= start && !isPastMidnight(start, end);
}

function twice(items: readonly Shown[]): Clash[] {
  const found: Clash[] = [];
  const people = items.map(({ people: names }) => new Map(names.map((name) => [foldedText(name), name])));
  for (const [index, other] of items.entries()) {
    for (const [first, one] of items.slice(0, index).entries()) {
      if (!overlap(one, other)) continue;
      const both = [one.id, other.id] as const;
      const before = found.length;
      for (const [folded, name] of people[first]!) {
        if (folded !== "" && people[index]!.has(folded)) found.push({ code: "person-twice", name, items: both });
      }
      if (STANDING_BESIDE.includes(one.kind) && STANDING_BESIDE.includes(other.kind)) continue;
      if (one.place !== null && isSame(one.place, other.place)) {
        found.push({ code: "room-twice", place: one.place, items: both });
      } else if (one.track !== null && isSame(one.track, other.track)) {
        found.push({ code: "track-twice", track: one.track, items: both });
      } else if (found.length === before && overlap(asWritten(one), asWritten(other)) && !goesOnBeside(one, other)) {
        found.push({ code: "at-once", items: both });
      }
    }
  }
  return found;
}

/** An end that follows from the next start says nothing of what is at the same time. */
function asWritten(item: Shown): ItemTimes {
  return item.written ? item : { ...item, end: null };
}

function isSame(one: string, other: string | null): boolean {
  return other !== null && foldedText(one) === foldedText(other);
}

function outOfOrder(items: readonly Shown[]): Clash[] {
  const timed = items.filter(({ start }) => start !== null);
  return timed.flatMap((item, index) => {
    const before = timed[index - 1];
    return before && before.date === item.date && item.start! < before.start!
      ? [{ code: "before-the-one-before" as const, items: [before.id, item.id] as const }]
      : [];
  });
}

/** From where everything has ended that says when it does, to the next start of the day. */
function gaps(items: readonly Shown[]): Clash[] {
  const found: Clash[] = [];
  for (const [index, item] of items.entries()) {
    const sameDay = (other: Shown) => other.date === item.date && other.start !== null;
    if (item.start === null || !item.written || item.end! <= item.start) continue;
    // What has no end goes on until the next begins, and what has no time may be at any.
    const before = items.filter((other) => sameDay(other) && other.start! < item.end!);
    if (before.some(({ end, start }) => end === null || end < start! || end > item.end!)) continue;
    if (before.some((other) => other.end === item.end && items.indexOf(other) > index)) continue;
    if (items.some((other) => other.date === item.date && other.start === null)) continue;
    const next = items
      .filter((other) => sameDay(other) && other.start! >= item.end!)
      .reduce<Shown | null>((first, other) => (first === null || other.start! < first.start! ? other : first), null);
    const minutes = next === null ? 0 : minutesOf(next.start!) - minutesOf(item.end!);
    if (next !== null && minutes >= SHORTEST_GAP) found.push({ code: "gap", minutes, items: [item.id, next.id] });
  }
  return found;
}
