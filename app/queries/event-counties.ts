import { and, asc, eq, inArray, isNotNull, type SQL } from "drizzle-orm";
import { alias as tableAlias } from "drizzle-orm/pg-core";
import type { Reading } from "#db/index.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EventId } from "#domain/values/identifiers.ts";

/**
 * True of events with an arranger in the county. An event has the counties of all its arrangers that the register knows,
 * each as the organisation that stands for it; one that only national bodies arrange has none.
 */
export function inCounty(read: Reading, county: CountyCode): SQL {
  const { event, eventArranger } = read.tables;
  const { organisation, survivor, stands } = arrangerTables(read);
  const arranged = read
    .select({ eventId: eventArranger.eventId })
    .from(eventArranger)
    .innerJoin(organisation, eq(organisation.id, eventArranger.organisationId))
    .innerJoin(survivor, stands)
    .where(eq(survivor.county, county));
  return inArray(event.id, arranged);
}

/** The counties of each of these events, in the order of their codes; an event that has none is not in the map. */
export async function eventCounties(read: Reading, ids: readonly EventId[]): Promise<Map<EventId, CountyCode[]>> {
  if (ids.length === 0) return new Map();
  const { eventArranger } = read.tables;
  const { organisation, survivor, stands } = arrangerTables(read);
  const rows = await read
    .selectDistinct({ eventId: eventArranger.eventId, county: survivor.county })
    .from(eventArranger)
    .innerJoin(organisation, eq(organisation.id, eventArranger.organisationId))
    .innerJoin(survivor, stands)
    .where(and(inArray(eventArranger.eventId, [...ids]), isNotNull(survivor.county)))
    .orderBy(asc(survivor.county));
  const known = rows.flatMap(({ eventId, county }) => (county === null ? [] : [{ eventId, county }]));
  return new Map(
    [...grouped(known, (row) => row.eventId)].map(([id, ofEvent]) => [id, ofEvent.map(({ county }) => county)]),
  );
}

function arrangerTables({ tables: { organisation } }: Reading) {
  const survivor = tableAlias(organisation, "survivor");
  return { organisation, survivor, stands: eq(survivor.id, organisation.survivorId) };
}
