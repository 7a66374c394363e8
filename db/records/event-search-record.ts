import { asc, eq } from "drizzle-orm";
import { searchText, type SearchedEvent } from "#domain/event/search-text.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Reading, Tx } from "../transaction.ts";

/** Writes anew what a search looks through, from what the event says now. */
export async function refreshSearch(tx: Tx, eventId: EventId): Promise<void> {
  const { eventSearch } = tx.tables;
  const { event, translations } = await searchedEvent(tx, eventId);
  await tx
    .update(eventSearch)
    .set({ folded: searchText(event, translations) })
    .where(eq(eventSearch.eventId, eventId));
}

async function searchedEvent(read: Reading, eventId: EventId) {
  const { event, eventText, eventArranger, programmeItem: item } = read.tables;
  const { programmeItemText: itemText, programmeSpeaker: speaker } = read.tables;
  const [facts] = await read
    .select({ language: event.language, venueName: event.venueName, venueMunicipality: event.venueMunicipality })
    .from(event)
    .where(eq(event.id, eventId));
  const texts = await read.select().from(eventText).where(eq(eventText.eventId, eventId));
  const arrangers = await read
    .select({ written: eventArranger.written })
    .from(eventArranger)
    .where(eq(eventArranger.eventId, eventId))
    .orderBy(asc(eventArranger.position));
  const items = await read
    .select({ id: item.id, title: itemText.title, description: itemText.description })
    .from(item)
    .innerJoin(itemText, eq(itemText.itemId, item.id))
    .where(eq(item.eventId, eventId))
    .orderBy(asc(item.position), asc(itemText.language));
  const speakers = await read
    .select({ itemId: speaker.itemId, name: speaker.name, role: speaker.role, organisation: speaker.organisation })
    .from(speaker)
    .innerJoin(item, eq(item.id, speaker.itemId))
    .where(eq(item.eventId, eventId))
    .orderBy(asc(item.position), asc(speaker.position));
  const inOrder = [...texts].sort(
    (one, other) => Number(other.language === facts?.language) - Number(one.language === facts?.language),
  );
  const [text, ...translations] = inOrder;
  const searched: SearchedEvent = {
    text: text ?? { title: "", description: null, audience: null },
    venueName: facts?.venueName ?? null,
    venueMunicipality: facts?.venueMunicipality ?? null,
    arrangers: arrangers.map(({ written }) => written),
    items: items.map(({ id, ...words }) => ({
      ...words,
      speakers: speakers.filter(({ itemId }) => itemId === id),
      moderators: [],
    })),
  };
  return { event: searched, translations };
}
