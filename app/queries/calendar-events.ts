import { and, asc, desc, eq, inArray, max, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reading } from "#db/index.ts";
import type { EventKind, EventState, Visibility } from "#domain/event/event.ts";
import type { EventPlace } from "#domain/event/event-change.ts";
import { bestText } from "#domain/event/event-text.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";

/** What a calendar is told of an event. */
export interface CalendarEvent extends EventPlace {
  readonly id: EventId;
  readonly slug: string;
  readonly kind: EventKind;
  readonly state: EventState;
  readonly visibility: Visibility;
  readonly example: boolean;
  readonly sequence: number;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  /** The latest time that it was; null where it never was. */
  readonly cancelledAt: Instant | null;
  /** Null while nobody has said which arranger answers for it. */
  readonly host: string | null;
  readonly title: string;
  readonly description: string | null;
}

/** The events in the order of their days. Four statements, however many; who may read them is the caller's to say. */
export async function calendarEvents(
  read: Reading,
  language: Language,
  list: { readonly where: SQL | undefined; readonly limit: number },
): Promise<CalendarEvent[]> {
  const { event, organisation } = read.tables;
  const survivor = alias(organisation, "survivor");
  const rows = await read
    .select({
      id: event.id,
      slug: event.slug,
      kind: event.kind,
      state: event.state,
      visibility: event.visibility,
      example: event.example,
      sequence: event.sequence,
      createdAt: event.createdAt,
      changedAt: event.changedAt,
      host: survivor.name,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      zone: event.zone,
      venueName: event.venueName,
      venueMunicipality: event.venueMunicipality,
    })
    .from(event)
    .leftJoin(organisation, eq(organisation.id, event.hostId))
    .leftJoin(survivor, eq(survivor.id, organisation.survivorId))
    .where(list.where)
    .orderBy(asc(event.startsOn), asc(event.slug))
    .limit(list.limit);
  const ids = rows.map(({ id }) => id);
  const [texts, modes, cancelled] = [await textsOf(read, ids), await modesOf(read, ids), await cancelledAt(read, ids)];
  return rows.map((row) => {
    const written = (texts.get(row.id) ?? []).map(({ language: of, ...text }) => ({ language: of, text }));
    const best = bestText(written, language)?.text;
    return {
      ...row,
      title: best?.title ?? row.slug,
      description: best?.description ?? written.find(({ text }) => text.description !== null)?.text.description ?? null,
      modes: (modes.get(row.id) ?? []).map(({ mode }) => mode),
      cancelledAt: cancelled.get(row.id) ?? null,
    };
  });
}

async function textsOf(read: Reading, ids: readonly EventId[]) {
  const { eventText: text } = read.tables;
  const rows = await read
    .select({ eventId: text.eventId, language: text.language, title: text.title, description: text.description })
    .from(text)
    .where(inArray(text.eventId, [...ids]));
  return grouped(rows, ({ eventId }) => eventId);
}

async function modesOf(read: Reading, ids: readonly EventId[]) {
  const { eventMode } = read.tables;
  const rows = await read
    .select({ eventId: eventMode.eventId, mode: eventMode.mode })
    .from(eventMode)
    .where(inArray(eventMode.eventId, [...ids]))
    .orderBy(desc(eventMode.mode));
  return grouped(rows, ({ eventId }) => eventId);
}

async function cancelledAt(read: Reading, ids: readonly EventId[]): Promise<Map<EventId, Instant | null>> {
  const { eventStateChange: change } = read.tables;
  const rows = await read
    .select({ eventId: change.eventId, at: max(change.at) })
    .from(change)
    .where(and(inArray(change.eventId, [...ids]), eq(change.to, "cancelled")))
    .groupBy(change.eventId);
  return new Map(rows.map(({ eventId, at }) => [eventId, at]));
}
