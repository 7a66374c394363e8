import { and, asc, eq, ne } from "drizzle-orm";
import { suggestedAudience } from "#domain/event/audience.ts";
import type { EventKind, Visibility } from "#domain/event/event.ts";
import type { EventText } from "#domain/event/event-text.ts";
import type { Edition } from "#domain/event/edition-series.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { EventId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading, Tx } from "../transaction.ts";
import type { EventStamp } from "./event-place-record.ts";

/** What an event says beside when and where it is, in the language that it was first written in. */
export type FactsOfEvent = NonNullable<Awaited<ReturnType<typeof findEventFacts>>>;

export async function findEventFacts(read: Reading, slug: string) {
  const { event, eventText: text, eventArranger: arranger, editionSeries: series, organisation } = read.tables;
  const [row] = await read
    .select({
      id: event.id,
      state: event.state,
      version: event.version,
      changedAt: event.changedAt,
      language: event.language,
      /** Where it was merged, the organisation that remains. */
      hostId: organisation.survivorId,
      kind: event.kind,
      visibility: event.visibility,
      receivedFrom: event.receivedFrom,
      firstCome: event.firstCome,
      lastDay: event.lastDay,
      registryNumber: event.registryNumber,
      editionNumber: event.editionNumber,
      series: series.name,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      zone: event.zone,
      venueName: event.venueName,
      venueMunicipality: event.venueMunicipality,
      title: text.title,
      description: text.description,
      audience: text.audience,
      cost: text.cost,
      contact: text.contact,
      access: text.access,
    })
    .from(event)
    .innerJoin(text, and(eq(text.eventId, event.id), eq(text.language, event.language)))
    .leftJoin(series, eq(series.id, event.seriesId))
    .leftJoin(organisation, eq(organisation.id, event.hostId))
    .where(eq(event.slug, slug));
  if (!row) return null;
  const arrangers = await read
    .select({ written: arranger.written, organisationId: arranger.organisationId })
    .from(arranger)
    .where(eq(arranger.eventId, row.id))
    .orderBy(asc(arranger.position));
  const others = await read
    .select({
      title: text.title,
      description: text.description,
      audience: text.audience,
      cost: text.cost,
      contact: text.contact,
      access: text.access,
    })
    .from(text)
    .where(and(eq(text.eventId, row.id), ne(text.language, row.language)));
  return { ...row, arrangers, otherText: others[0] ?? null };
}

export interface FactColumns {
  readonly kind: EventKind;
  readonly visibility: Visibility;
  readonly receivedFrom: ClockTime | null;
  readonly firstCome: boolean;
  readonly lastDay: CalendarDate | null;
  readonly registryNumber: string | null;
}

/** False where the event is no longer the version that was read. */
export async function updateEventFacts(
  tx: Tx,
  id: EventId,
  { edition, ...columns }: FactColumns & { readonly edition: Edition | null },
  { version, changedAt }: EventStamp,
): Promise<boolean> {
  const { event } = tx.tables;
  const changed = await tx
    .update(event)
    .set({
      ...columns,
      ...{ seriesId: edition?.seriesId ?? null, editionNumber: edition?.number ?? null },
      ...{ changedAt, version: version + 1 },
    })
    .where(and(eq(event.id, id), eq(event.version, version)))
    .returning({ id: event.id });
  return changed.length === 1;
}

export async function setEventText(tx: Tx, eventId: EventId, language: Language, text: EventText): Promise<void> {
  const { eventText, eventAudience } = tx.tables;
  const { title, description, audience, cost, contact, access } = text;
  await tx
    .update(eventText)
    .set({ title, description, audience, cost, contact, access })
    .where(and(eq(eventText.eventId, eventId), eq(eventText.language, language)));
  await tx.delete(eventAudience).where(eq(eventAudience.eventId, eventId));
  const groups = suggestedAudience(audience);
  if (groups.length > 0) await tx.insert(eventAudience).values(groups.map((group) => ({ eventId, audience: group })));
}

/** The words in a language that the event was not first written in; null takes them away. */
export async function setOtherText(
  tx: Tx,
  eventId: EventId,
  language: Language,
  text: EventText | null,
): Promise<void> {
  const { eventText } = tx.tables;
  await tx.delete(eventText).where(and(eq(eventText.eventId, eventId), eq(eventText.language, language)));
  if (text === null) return;
  const { title, description, audience, cost, contact, access } = text;
  await tx.insert(eventText).values({ eventId, language, title, description, audience, cost, contact, access });
}

export async function setArrangers(
  tx: Tx,
  eventId: EventId,
  arrangers: readonly { readonly written: string; readonly organisationId: OrganisationId | null }[],
): Promise<void> {
  const { eventArranger } = tx.tables;
  await tx.delete(eventArranger).where(eq(eventArranger.eventId, eventId));
  if (arrangers.length === 0) return;
  await tx.insert(eventArranger).values(arrangers.map((each, position) => ({ eventId, position, ...each })));
}
