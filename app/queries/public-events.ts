import { and, asc, eq, inArray, min, sql, type SQL } from "drizzle-orm";
import type { Reading } from "#db/index.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Instant, ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { eventCounties } from "./event-counties.ts";
import { listedEvents, type ListedEvent } from "./listed-events.ts";

/** A listed event with what machines are told beside it. */
export interface PublicEvent extends ListedEvent {
  /** The language that the event was first written in, its venue and arrangers too. */
  readonly originalLanguage: Language;
  readonly zone: ZoneName;
  /** As printed. */
  readonly arrangers: readonly string[];
  /** Where its arrangers belong, by the register. */
  readonly counties: readonly CountyCode[];
  /** The first time that it was; taking it back and publishing it again makes it no newer. */
  readonly publishedAt: Instant;
  readonly changedAt: Instant;
}

/** Events that everybody may find. Seven statements, however many. */
export async function publicEvents(
  read: Reading,
  language: Language,
  list: { readonly where: SQL | undefined; readonly order: readonly SQL[]; readonly limit: number },
): Promise<PublicEvent[]> {
  const listed = await listedEvents(read, language, list);
  const ids = listed.map(({ id }) => id);
  const facts = await factsOf(read, ids);
  const arrangers = await arrangersOf(read, ids);
  const counties = await eventCounties(read, ids);
  return listed.flatMap((event) => {
    const more = facts.get(event.id);
    if (more === undefined) return [];
    return [
      {
        ...event,
        ...more,
        arrangers: (arrangers.get(event.id) ?? []).map(({ written }) => written),
        counties: counties.get(event.id) ?? [],
      },
    ];
  });
}

/** When each event was first published, for ordering by it. */
export function firstPublished({ tables: { event, eventStateChange } }: Reading): SQL<Instant> {
  return sql<Instant>`(select min(${eventStateChange.at}) from ${eventStateChange} where ${eventStateChange.eventId} = ${event.id} and ${eventStateChange.to} = 'published')`;
}

async function factsOf(read: Reading, ids: readonly EventId[]) {
  if (ids.length === 0) return new Map<EventId, never>();
  const { event, eventStateChange } = read.tables;
  const rows = await read
    .select({
      id: event.id,
      originalLanguage: event.language,
      zone: event.zone,
      changedAt: event.changedAt,
      publishedAt: min(eventStateChange.at),
    })
    .from(event)
    .leftJoin(eventStateChange, and(eq(eventStateChange.eventId, event.id), eq(eventStateChange.to, "published")))
    .where(inArray(event.id, [...ids]))
    .groupBy(event.id, event.language, event.zone, event.changedAt);
  return new Map(
    rows.map(({ id, publishedAt, ...facts }) => [id, { ...facts, publishedAt: publishedAt ?? facts.changedAt }]),
  );
}

async function arrangersOf(read: Reading, ids: readonly EventId[]) {
  if (ids.length === 0) return new Map<EventId, never>();
  const { eventArranger } = read.tables;
  const rows = await read
    .select({ eventId: eventArranger.eventId, written: eventArranger.written })
    .from(eventArranger)
    .where(inArray(eventArranger.eventId, [...ids]))
    .orderBy(asc(eventArranger.position));
  return grouped(rows, (row) => row.eventId);
}
