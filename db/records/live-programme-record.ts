import { asc, eq, inArray, sql } from "drizzle-orm";
import type { DraftedItem } from "#domain/programme/drafted-item.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Reading, Tx } from "../transaction.ts";

/** The programme that everybody sees, as organisers begin to work on it. Three statements, however long. */
export async function liveProgramme(read: Reading, eventId: EventId): Promise<DraftedItem[]> {
  const { programmeItem: item, programmeItemText: text, programmeSpeaker: speaker } = read.tables;
  const rows = await read.select().from(item).where(eq(item.eventId, eventId)).orderBy(asc(item.position));
  const texts = await read
    .select({ itemId: text.itemId, language: text.language, title: text.title, description: text.description })
    .from(text)
    .innerJoin(item, eq(item.id, text.itemId))
    .where(eq(item.eventId, eventId))
    .orderBy(asc(text.itemId), asc(text.language));
  const people = await read
    .select({
      itemId: speaker.itemId,
      part: speaker.part,
      name: speaker.name,
      role: speaker.role,
      organisation: speaker.organisation,
    })
    .from(speaker)
    .innerJoin(item, eq(item.id, speaker.itemId))
    .where(eq(item.eventId, eventId))
    .orderBy(asc(speaker.itemId), asc(speaker.position));
  const textsOf = grouped(texts, ({ itemId }) => itemId);
  const peopleOf = grouped(people, ({ itemId }) => itemId);
  return rows.map(({ eventId: _, position: __, startsAt, endsAt, ...row }) => {
    const inPart = (wanted: "speaker" | "moderator") =>
      (peopleOf.get(row.id) ?? [])
        .filter(({ part }) => part === wanted)
        .map(({ name, role, organisation }) => ({ name, role, organisation }));
    return {
      ...{ ...row, start: startsAt, end: endsAt, version: 0, by: null, key: null },
      texts: (textsOf.get(row.id) ?? []).map(({ language, title, description }) => ({
        language,
        text: { title, description },
      })),
      speakers: inPart("speaker"),
      moderators: inPart("moderator"),
    };
  });
}

/**
 * Puts a programme in the place of the one that everybody sees. An item that lives on keeps its row, for seats may hang on
 * it; the seats of those that don't must be gone before.
 */
export async function replaceProgramme(tx: Tx, eventId: EventId, items: readonly DraftedItem[]): Promise<void> {
  const { programmeItem: item, programmeItemText, programmeSpeaker } = tx.tables;
  const had = await tx.select({ id: item.id }).from(item).where(eq(item.eventId, eventId));
  const keeps = new Set(items.map(({ id }) => id));
  const gone = had.map(({ id }) => id).filter((id) => !keeps.has(id));
  await inChunks(gone, (ids) => tx.delete(item).where(inArray(item.id, ids)));
  // Out of the way of the places that are given anew: no two of an event may be the same at any time.
  await tx
    .update(item)
    .set({ position: sql`-1 - ${item.position}` })
    .where(eq(item.eventId, eventId));
  const lived = new Set(had.map(({ id }) => id));
  for (const [position, drafted] of items.entries()) {
    const columns = columnsOf(drafted, position);
    if (lived.has(drafted.id)) await tx.update(item).set(columns).where(eq(item.id, drafted.id));
    else await tx.insert(item).values({ id: drafted.id, eventId, ...columns });
  }
  const ids = items.map(({ id }) => id);
  await inChunks(ids, (some) => tx.delete(programmeItemText).where(inArray(programmeItemText.itemId, some)));
  await inChunks(ids, (some) => tx.delete(programmeSpeaker).where(inArray(programmeSpeaker.itemId, some)));
  await inChunks(items.flatMap(textRows), (rows) => tx.insert(programmeItemText).values(rows));
  await inChunks(items.flatMap(peopleRows), (rows) => tx.insert(programmeSpeaker).values(rows));
}

function columnsOf(drafted: DraftedItem, position: number) {
  const { date, start: startsAt, end: endsAt, kind, track, place, notStreamed, recorded, material, language } = drafted;
  return { position, date, startsAt, endsAt, kind, track, place, notStreamed, recorded, material, language };
}

function textRows({ id: itemId, texts }: DraftedItem) {
  return texts.map(({ language, text: { title, description } }) => ({ itemId, language, title, description }));
}

function peopleRows({ id: itemId, speakers, moderators }: DraftedItem) {
  const rows = [
    ...speakers.map((person) => ({ ...person, part: "speaker" as const })),
    ...moderators.map((person) => ({ ...person, part: "moderator" as const })),
  ];
  return rows.map(({ name, role, organisation, part }, position) => ({
    itemId,
    position,
    part,
    name,
    role,
    organisation,
  }));
}

/** Well under the number of values that either engine takes in a statement. */
async function inChunks<Row>(rows: readonly Row[], write: (some: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let first = 0; first < rows.length; first += CHUNK) await write(rows.slice(first, first + CHUNK));
}

const CHUNK = 500;
