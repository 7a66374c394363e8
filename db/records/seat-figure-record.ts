import { count, eq, sql } from "drizzle-orm";
import type { CourseStanding, RegisteredAt, StandingChange } from "#domain/registration/seat-course.ts";
import type { SeatPool } from "#domain/registration/seat-pool.ts";
import type { EventId, SeatPoolId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { QUARTER_MS, quarterOf } from "../dialect/quarter-of.ts";
import type { Reading } from "../transaction.ts";

type Pools = readonly Pick<SeatPool, "id" | "mode">[];

/** How many registered in each quarter of an hour, by where they stand now. */
export async function registeredByQuarter(
  read: Reading,
  eventId: EventId,
  pools: Pools,
): Promise<readonly RegisteredAt[]> {
  const { registration } = read.tables;
  const quarter = quarterOf(registration.registeredAt);
  const rows = await read
    .select({ quarter, seatPoolId: registration.seatPoolId, live: registration.live, people: count() })
    .from(registration)
    .where(eq(registration.eventId, eventId))
    .groupBy(sql`1`, registration.seatPoolId, registration.live);
  return rows.map(({ quarter: since, seatPoolId, live, people }) => ({
    at: instant(since * QUARTER_MS),
    people,
    standing: standingOf(pools, seatPoolId, live),
  }));
}

/** What has become of their places since, by the quarter of an hour too. */
export async function placeChangesByQuarter(
  read: Reading,
  eventId: EventId,
  pools: Pools,
): Promise<readonly StandingChange[]> {
  const { placeChange, registration } = read.tables;
  const registered = quarterOf(registration.registeredAt);
  const changed = quarterOf(placeChange.at);
  const { seatBefore, seatAfter, live } = placeChange;
  const rows = await read
    .select({ registered, changed, seatBefore, seatAfter, live, people: count() })
    .from(placeChange)
    .innerJoin(registration, eq(registration.id, placeChange.registrationId))
    .where(eq(placeChange.eventId, eventId))
    .groupBy(sql`1`, sql`2`, seatBefore, seatAfter, live);
  return rows.map((row) => ({
    registeredAt: instant(row.registered * QUARTER_MS),
    at: instant(row.changed * QUARTER_MS),
    from: standingOf(pools, row.seatBefore, true),
    to: standingOf(pools, row.seatAfter, row.live),
    people: row.people,
  }));
}

function standingOf(pools: Pools, seatPoolId: SeatPoolId | null, live: boolean): CourseStanding {
  return live ? (pools.find(({ id }) => id === seatPoolId)?.mode ?? "waiting") : "ended";
}
