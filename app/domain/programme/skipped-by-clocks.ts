import { addDays } from "#domain/values/calendar-date.ts";
import { instantAt, type ZoneName } from "#domain/values/instant.ts";
import type { ItemContent } from "./drafted-item.ts";

/** Which of an item's times the clocks skip on its day in spring; null where both exist. */
export function skippedByClocks(
  { date, start, end }: Pick<ItemContent, "date" | "start" | "end">,
  zone: ZoneName,
): "start" | "end" | null {
  if (start !== null && !instantAt(date, start, zone).ok) return "start";
  const lastDay = start !== null && end !== null && end < start ? addDays(date, 1) : date;
  return end !== null && !instantAt(lastDay, end, zone).ok ? "end" : null;
}
