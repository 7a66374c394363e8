import { followingStart, isPastMidnight, NIGHT_ENDS } from "#domain/programme/timetable.ts";
import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import type { DraftItem, UnsureCode } from "./draft-event.ts";
import type { ReadItem } from "./read-items.ts";
import type { Line } from "./read-lines.ts";

export interface DraftProgramme {
  readonly items: readonly DraftItem[];
  readonly doubts: readonly { readonly line: Line; readonly code: UnsureCode }[];
}

/** Gives each item its day, and those without a written end the next start. */
export function draftProgramme(
  items: readonly ReadItem[],
  days: readonly (CalendarDate | null)[],
  date: CalendarDate | null,
): DraftProgramme {
  const doubts: { line: Line; code: UnsureCode }[] = [];
  const nights = nightsOf(items, doubts);
  const placed = items.map(({ day, start }, index) => ({ day, night: nights[index] === true, start }));
  const drafts = items.map((item, index): DraftItem => {
    const day = item.day === null ? date : (days[item.day] ?? null);
    const written = item.end !== null;
    if (item.start !== null && item.end !== null && item.end < item.start && !isPastMidnight(item.start, item.end)) {
      doubts.push({ line: item.line, code: "end-before-start" });
    }
    return {
      date: day !== null && nights[index] ? addDays(day, 1) : day,
      start: item.start,
      end: written ? item.end : followingStart(placed, index),
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
        if (isPastMidnight(before.start, item.start)) night = true;
        else if (night && item.start > NIGHT_ENDS) night = false;
        else doubts.push({ line: item.line, code: "starts-before-previous" });
      }
      before = item;
    }
    nights.push(night);
  }
  return nights;
}
