import { count, eq, sql } from "drizzle-orm";
import type { RegisteredAt } from "#domain/registration/seat-course.ts";
import type { SeatPool } from "#domain/registration/seat-pool.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { QUARTER_MS, quarterOf } from "../dialect/quarter-of.ts";
import type { Reading } from "../transaction.ts";

/** How many registered in each quarter of an hour, by where they stand now. */
export async function registeredByQuarter(
  read: Reading,
  eventId: EventId,
  pools: readonly Pick<SeatPool, "id" | "mode">[],
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
    standing: live ? (pools.find(({ id }) => id === seatPoolId)?.mode ?? "waiting") : "ended",
  }));
}
