import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { DraftItem, UnsureCode } from "./draft-event.ts";
import type { ReadItem } from "./read-items.ts";
import type { Line } from "./read-lines.ts";

export interface DraftProgramme {
  readonly items: readonly DraftItem[];
  readonly doubts: readonly { readonly line: Line; readonly code: UnsureCode }[];
}

/** Times so late that an early one after them belongs to the next day. */
const EVENING: string = "17:00";
const NIGHT: string = "06:00";

/** Gives each item its day, and those without a written end the next start. */
export function draftProgramme(
  items: readonly ReadItem[],
  days: readonly (CalendarDate | null)[],
  date: CalendarDate | null,
): DraftProgramme {
  const doubts: { line: Line; code: UnsureCode }[] = [];
  const nights = nightsOf(items, doubts);
  const drafts = items.map((item, index): DraftItem => {
    const day = item.day === null ? date : (days[item.day] ?? null);
    const written = item.end !== null;
    if (
      item.start !== null &&
      item.end !== null &&
      item.end < item.start &&
      !(item.start >= EVENING && item.end <= NIGHT)
    ) {
      doubts.push({ line: item.line, code: "end-before-start" });
    }
    return {
      date: day !== null && nights[index] ? addDays(day, 1) : day,
      start: item.start,
      end: written ? item.end : nextStart(items, nights, index),
      endWritten: written,
      kind: item.kind,
      title: item.title,
      speakers: item.speakers,
      description: item.description,
      moderators: item.moderators,
    };
  });
  return { items: drafts, doubts };
}

/** Whether each item comes after the midnight of its programme's day. */
function nightsOf(items: readonly ReadItem[], doubts: { line: Line; code: UnsureCode }[]): readonly boolean[] {
  const nights: boolean[] = [];
  let night = false;
  let before: ReadItem | null = null;
  for (const item of items) {
    if (before !== null && item.day !== before.day) {
      night = false;
      before = null;
    }
    if (item.start !== null) {
      if (before !== null && before.start !== null && item.start < before.start) {
        if (before.start >= EVENING && item.start <= NIGHT) night = true;
        else if (night && item.start > NIGHT) night = false;
        else doubts.push({ line: item.line, code: "starts-before-previous" });
      }
      before = item;
    }
    nights.push(night);
  }
  return nights;
}

/** The start that ends an item: the next later one of the same day; none where an item without a time comes first. */
function nextStart(items: readonly ReadItem[], nights: readonly boolean[], index: number): ClockTime | null {
  const item = items[index];
  if (!item || item.start === null) return null;
  const limit = Math.min(items.length, index + 60);
  for (let next = index + 1; next < limit; next += 1) {
    const following = items[next];
    if (!following || following.day !== item.day) return null;
    if (following.start === null) {
      if (next === index + 1) return null;
      continue;
    }
    const later = nights[next] === nights[index] ? following.start > item.start : nights[next] === true;
    if (later) return following.start;
  }
  return null;
}
