import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";

interface Ordered {
  readonly id: string;
  readonly date: CalendarDate;
  readonly start: ClockTime | null;
}

/**
 * The programme with an item where it belongs: where it stands already if its day and start are as they were, else before
 * the first of its day that begins later. Without a start it comes last in its day.
 */
export function placeItem<Item extends Ordered>(items: readonly Item[], item: Item): Item[] {
  const at = items.findIndex(({ id }) => id === item.id);
  const before = items[at];
  if (before && before.date === item.date && (before.start === item.start || item.start === null)) {
    return items.map((each) => (each.id === item.id ? item : each));
  }
  const others = items.filter(({ id }) => id !== item.id);
  const later = others.findIndex(
    ({ date, start }) =>
      date > item.date || (date === item.date && item.start !== null && start !== null && start > item.start),
  );
  return inserted(others, later === -1 ? others.length : later, item);
}

/**
 * The programme with one item before another of the same day, or last in its day. What is sent twice gives the same. Null
 * where there are no such items.
 */
export function reorderItem<Item extends Ordered>(
  items: readonly Item[],
  { id, before }: { readonly id: string; readonly before: string | null },
): Item[] | null {
  const item = items.find((each) => each.id === id);
  if (!item || before === id) return null;
  const others = items.filter((each) => each.id !== id);
  const ofDay = others.filter(({ date }) => date === item.date);
  const next = ofDay.find((each) => each.id === before);
  if (before !== null && !next) return null;
  const last = ofDay.at(-1);
  const to = next ? others.indexOf(next) : last ? others.indexOf(last) + 1 : items.indexOf(item);
  return inserted(others, to, item);
}

function inserted<Item>(items: readonly Item[], at: number, item: Item): Item[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}
