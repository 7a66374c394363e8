import { and, eq } from "drizzle-orm";
import type { Reading } from "#db/index.ts";
import { closedPools, poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { EventId } from "#domain/values/identifiers.ts";

type Facts = Readonly<Record<string, unknown>>;

/**
 * Puts words in the place of ids, however deep they stand in what an act says: for the seats of an event how one takes part
 * in them, and for a programme item, or its seats, its title. What is there no longer keeps its id, which nobody is shown.
 */
export async function namesInFacts(
  read: Reading,
  eventId: EventId,
): Promise<(facts: Facts) => Record<string, unknown>> {
  const { programmeItem, programmeItemText } = read.tables;
  const items = await read
    .select({ id: programmeItem.id, title: programmeItemText.title })
    .from(programmeItem)
    .innerJoin(
      programmeItemText,
      and(eq(programmeItemText.itemId, programmeItem.id), eq(programmeItemText.language, programmeItem.language)),
    )
    .where(eq(programmeItem.eventId, eventId));
  const names = new Map<unknown, string>(items.map(({ id, title }) => [id, title]));
  for (const { id, mode, itemId } of [...(await poolsOfEvent(read, eventId)), ...(await closedPools(read, eventId))]) {
    const name = mode ?? names.get(itemId);
    if (name !== undefined) names.set(id, name);
  }
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    return isFacts(value) ? inAll(value) : (names.get(value) ?? value);
  };
  const inAll = (facts: Facts) =>
    Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, named(value)]));
  return inAll;
}

function isFacts(value: unknown): value is Facts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
