import { asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

/** The events that messages are about, as they are now, whoever may read them: those who get the mail take part. */
export async function outgoingMessageEvents(
  { db }: Pick<QueryContext, "db">,
  ids: readonly EventId[],
): Promise<ReadonlyMap<EventId, MessageEvent>> {
  if (ids.length === 0) return new Map();
  return db.read(async (read) => {
    const { event, eventText, eventMode, eventArranger, organisation, registrationRules } = read.tables;
    const survivor = alias(organisation, "survivor");
    const wanted = [...ids];
    const rows = await read
      .select({
        id: event.id,
        slug: event.slug,
        state: event.state,
        startsOn: event.startsOn,
        endsOn: event.endsOn,
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        zone: event.zone,
        venueName: event.venueName,
        host: survivor.name,
        confirmationText: registrationRules.confirmationText,
        peopleDeletedOn: registrationRules.peopleDeletedOn,
      })
      .from(event)
      .leftJoin(organisation, eq(organisation.id, event.hostId))
      .leftJoin(survivor, eq(survivor.id, organisation.survivorId))
      .leftJoin(registrationRules, eq(registrationRules.eventId, event.id))
      .where(inArray(event.id, wanted));
    const texts = await read
      .select({ eventId: eventText.eventId, language: eventText.language, text: eventText.title })
      .from(eventText)
      .where(inArray(eventText.eventId, wanted));
    const modes = await read.select().from(eventMode).where(inArray(eventMode.eventId, wanted));
    const arrangers = await read
      .select({ eventId: eventArranger.eventId, written: eventArranger.written })
      .from(eventArranger)
      .where(inArray(eventArranger.eventId, wanted))
      .orderBy(asc(eventArranger.position));
    return new Map(
      rows.map(({ id, ...facts }) => [
        id,
        {
          ...facts,
          titles: texts.filter(({ eventId }) => eventId === id).map(({ language, text }) => ({ language, text })),
          modes: modes.filter(({ eventId }) => eventId === id).map(({ mode }) => mode),
          arrangers: arrangers.filter(({ eventId }) => eventId === id).map(({ written }) => written),
        },
      ]),
    );
  });
}
