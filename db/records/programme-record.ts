import { and, eq, inArray } from "drizzle-orm";
import type { PlannedItem } from "#domain/event/event-plan.ts";
import type { EventId, ProgrammeItemId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading, Tx } from "../transaction.ts";

/** Rows in one INSERT: well under the number of values that either engine takes in a statement. */
const CHUNK = 500;

/** Writes a programme in its order. The ids come from outside, for a unit may be run again. */
export async function insertProgramme(
  tx: Tx,
  eventId: EventId,
  language: Language,
  items: readonly (PlannedItem & { readonly id: ProgrammeItemId })[],
): Promise<void> {
  const { programmeItem, programmeItemText, programmeSpeaker } = tx.tables;
  for (let first = 0; first < items.length; first += CHUNK) {
    const chunk = items.slice(first, first + CHUNK);
    await tx.insert(programmeItem).values(
      chunk.map((item, index) => ({
        id: item.id,
        eventId,
        position: first + index,
        date: item.date,
        startsAt: item.start,
        endsAt: item.end,
        kind: item.kind,
        language,
      })),
    );
    await tx
      .insert(programmeItemText)
      .values(chunk.map((item) => ({ itemId: item.id, language, title: item.title, description: item.description })));
    const people = chunk.flatMap((item) =>
      [
        ...item.speakers.map((speaker) => ({ ...speaker, part: "speaker" as const })),
        ...item.moderators.map((moderator) => ({ ...moderator, part: "moderator" as const })),
      ].map((person, position) => ({ itemId: item.id, position, ...person })),
    );
    for (let at = 0; at < people.length; at += CHUNK) {
      await tx.insert(programmeSpeaker).values(people.slice(at, at + CHUNK));
    }
  }
}

/** In the language that it was first written in; empty where it is not to be found. */
export async function itemTitle(read: Reading, itemId: ProgrammeItemId): Promise<string> {
  const { programmeItem, programmeItemText } = read.tables;
  const [row] = await read
    .select({ title: programmeItemText.title })
    .from(programmeItem)
    .innerJoin(
      programmeItemText,
      and(eq(programmeItemText.itemId, programmeItem.id), eq(programmeItemText.language, programmeItem.language)),
    )
    .where(eq(programmeItem.id, itemId));
  return row?.title ?? "";
}

/** When the items are that pools have the seats of. */
export async function itemTimesOfPools(read: Reading, poolIds: readonly SeatPoolId[]) {
  const { programmeItem, seatPool } = read.tables;
  return read
    .select({
      poolId: seatPool.id,
      date: programmeItem.date,
      start: programmeItem.startsAt,
      end: programmeItem.endsAt,
    })
    .from(seatPool)
    .innerJoin(programmeItem, eq(programmeItem.id, seatPool.itemId))
    .where(inArray(seatPool.id, [...poolIds]));
}

export async function eventOfItem(read: Reading, itemId: ProgrammeItemId): Promise<EventId | null> {
  const { programmeItem } = read.tables;
  const [row] = await read
    .select({ eventId: programmeItem.eventId })
    .from(programmeItem)
    .where(eq(programmeItem.id, itemId));
  return row?.eventId ?? null;
}
