import { and, asc, eq, sql } from "drizzle-orm";
import type { CalendarSender } from "#domain/calendar/calendar-sender.ts";
import type { EventPlace } from "#domain/event/event-change.ts";
import { addDays } from "#domain/values/calendar-date.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading, Tx } from "../transaction.ts";
import { moveProgrammeDraft } from "./programme-draft-record.ts";

export type EventToChange = NonNullable<Awaited<ReturnType<typeof findEventToChange>>>;

/** When, where and how an event is held, with what a change of it depends on. */
export async function findEventToChange(read: Reading, slug: string) {
  const { event, eventMode } = read.tables;
  const [row] = await read
    .select({
      id: event.id,
      state: event.state,
      version: event.version,
      sequence: event.sequence,
      calendarSender: event.calendarSender,
      changedAt: event.changedAt,
      language: event.language,
      lastDay: event.lastDay,
      receivedFrom: event.receivedFrom,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      zone: event.zone,
      venueName: event.venueName,
      venueMunicipality: event.venueMunicipality,
    })
    .from(event)
    .where(eq(event.slug, slug));
  if (!row) return null;
  const { startsOn, endsOn, startsAt, endsAt, zone, venueName, venueMunicipality, ...others } = row;
  const modes = await read
    .select({ mode: eventMode.mode })
    .from(eventMode)
    .where(eq(eventMode.eventId, row.id))
    .orderBy(asc(eventMode.mode));
  const place: EventPlace = {
    ...{ startsOn, endsOn, startsAt, endsAt, zone, venueName, venueMunicipality },
    modes: modes.map(({ mode }) => mode),
  };
  return { ...others, place };
}

/** What every change of an event's row raises. */
export interface EventStamp {
  readonly version: number;
  readonly changedAt: Instant;
  /** Where calendars must take it for another version of their entry. */
  readonly raisesSequence?: boolean;
}

interface EventChanges {
  readonly place?: Omit<EventPlace, "modes" | "zone">;
  /** Null: the old one belonged to another start. */
  readonly receivedFrom?: null;
  readonly calendarSender?: CalendarSender;
}

/** False where the event is no longer the version that was read. */
export async function updateEvent(
  tx: Tx,
  id: EventId,
  { place, ...changes }: EventChanges,
  { version, changedAt, raisesSequence = false }: EventStamp,
): Promise<boolean> {
  const { event } = tx.tables;
  const changed = await tx
    .update(event)
    .set({
      ...(place && placeColumns(place)),
      ...changes,
      ...(raisesSequence && { sequence: sql`${event.sequence} + 1` }),
      changedAt,
      version: version + 1,
    })
    .where(and(eq(event.id, id), eq(event.version, version)))
    .returning({ id: event.id });
  return changed.length === 1;
}

function placeColumns({
  startsOn,
  endsOn,
  startsAt,
  endsAt,
  venueName,
  venueMunicipality,
}: Omit<EventPlace, "modes" | "zone">) {
  return { startsOn, endsOn, startsAt, endsAt, venueName, venueMunicipality };
}

/** The programme's days follow the event's. */
export async function moveProgramme(tx: Tx, eventId: EventId, days: number): Promise<number> {
  const { programmeItem } = tx.tables;
  const dates = await tx
    .selectDistinct({ date: programmeItem.date })
    .from(programmeItem)
    .where(eq(programmeItem.eventId, eventId));
  // In the order in which none runs into another that is still to move.
  dates.sort((one, other) => (one.date < other.date ? days : -days));
  for (const { date } of dates) {
    await tx
      .update(programmeItem)
      .set({ date: addDays(date, days) })
      .where(and(eq(programmeItem.eventId, eventId), eq(programmeItem.date, date)));
  }
  await moveProgrammeDraft(tx, eventId, days);
  return dates.length;
}

export async function eventTitle(read: Reading, eventId: EventId, language: Language): Promise<string | null> {
  const { eventText } = read.tables;
  const [row] = await read
    .select({ title: eventText.title })
    .from(eventText)
    .where(and(eq(eventText.eventId, eventId), eq(eventText.language, language)));
  return row?.title ?? null;
}

export async function setEventTitle(tx: Tx, eventId: EventId, language: Language, title: string): Promise<void> {
  const { eventText } = tx.tables;
  await tx
    .update(eventText)
    .set({ title })
    .where(and(eq(eventText.eventId, eventId), eq(eventText.language, language)));
}

/** An event that takes registrations for a mode is held in it. */
export async function addMode(tx: Tx, eventId: EventId, mode: ParticipationMode): Promise<void> {
  await tx.insert(tx.tables.eventMode).values({ eventId, mode }).onConflictDoNothing();
}

export async function removeMode(tx: Tx, eventId: EventId, mode: ParticipationMode): Promise<void> {
  const { eventMode } = tx.tables;
  await tx.delete(eventMode).where(and(eq(eventMode.eventId, eventId), eq(eventMode.mode, mode)));
}
