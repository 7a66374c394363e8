import { asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { InLanguage } from "#domain/event/event-text.ts";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { otherLanguage, type Language } from "#domain/values/language.ts";
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
        visibility: event.visibility,
        language: event.language,
        startsOn: event.startsOn,
        endsOn: event.endsOn,
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        zone: event.zone,
        venueName: event.venueName,
        venueMunicipality: event.venueMunicipality,
        sequence: event.sequence,
        calendarSender: event.calendarSender,
        createdAt: event.createdAt,
        changedAt: event.changedAt,
        host: survivor.name,
        confirmationText: registrationRules.confirmationText,
        otherConfirmationText: registrationRules.otherConfirmationText,
        peopleDeletedOn: registrationRules.peopleDeletedOn,
      })
      .from(event)
      .leftJoin(organisation, eq(organisation.id, event.hostId))
      .leftJoin(survivor, eq(survivor.id, organisation.survivorId))
      .leftJoin(registrationRules, eq(registrationRules.eventId, event.id))
      .where(inArray(event.id, wanted));
    const texts = await read
      .select({
        eventId: eventText.eventId,
        language: eventText.language,
        title: eventText.title,
        description: eventText.description,
        contact: eventText.contact,
      })
      .from(eventText)
      .where(inArray(eventText.eventId, wanted));
    const modes = await read.select().from(eventMode).where(inArray(eventMode.eventId, wanted));
    const arrangers = await read
      .select({ eventId: eventArranger.eventId, written: eventArranger.written })
      .from(eventArranger)
      .where(inArray(eventArranger.eventId, wanted))
      .orderBy(asc(eventArranger.position));
    return new Map(
      rows.map(({ id, confirmationText, otherConfirmationText, ...facts }) => [
        id,
        {
          ...{ id, ...facts },
          confirmationTexts: [
            ...inLanguage(facts.language, confirmationText),
            ...inLanguage(otherLanguage(facts.language), otherConfirmationText),
          ],
          ...wordsOf(texts.filter(({ eventId }) => eventId === id)),
          modes: modes.filter(({ eventId }) => eventId === id).map(({ mode }) => mode),
          arrangers: arrangers.filter(({ eventId }) => eventId === id).map(({ written }) => written),
        },
      ]),
    );
  });
}

interface Texts {
  readonly language: Language;
  readonly title: string;
  readonly description: string | null;
  readonly contact: string | null;
}

function wordsOf(texts: readonly Texts[]): Pick<MessageEvent, "titles" | "descriptions" | "contacts"> {
  const written = (pick: (one: Texts) => string | null) => texts.flatMap((one) => inLanguage(one.language, pick(one)));
  return {
    titles: written(({ title }) => title),
    descriptions: written(({ description }) => description),
    contacts: written(({ contact }) => contact),
  };
}

function inLanguage(language: Language, text: string | null): readonly InLanguage<string>[] {
  return text === null || text === "" ? [] : [{ language, text }];
}
