import type { ClashingItem } from "./clashes.ts";
import type { DraftedItem } from "./drafted-item.ts";

/** What of an item can clash. */
export function clashingItem({ id, date, start, end, kind, track, place, ...item }: DraftedItem): ClashingItem {
  const people = [...item.speakers, ...item.moderators].map(({ name }) => name);
  return { id, date, start, end, kind, track, place, people };
}
