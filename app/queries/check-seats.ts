import { runsTheInstallation } from "#access/actor.ts";
import { maySeeNumbers, refusalAt } from "#access/event-policy.ts";
import type { Reading } from "#db/index.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import {
  contradictions,
  itemSeatsByPool,
  numbersByPool,
  placesByPool,
  seatsByPool,
  storedAllotments,
  storedPools,
  takenByAllotment,
} from "#db/records/seat-count-record.ts";
import { keptSeats } from "#domain/registration/allotment.ts";
import type { SeatDifference, SeatFault } from "#domain/registration/seat-check.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { QueryContext } from "./context.ts";

/** Contradicting registrations that are named one by one. */
const MOST_NAMED = 100;

/**
 * Counts every seat, place and allotment anew from the registrations, on one state of the database, and tells what differs
 * from what is stored. Changes nothing, and runs beside a live server.
 */
export async function checkSeats(
  ctx: Pick<QueryContext, "db" | "actor">,
  slug: string | null,
): Promise<
  Result<{ readonly pools: number; readonly differences: readonly SeatDifference[] }, "not-allowed" | "no-such-event">
> {
  if (slug === null && !runsTheInstallation(ctx.actor)) return refused("not-allowed");
  return ctx.db.read(async (read) => {
    const event = slug === null ? null : await eventAccess(read, { slug });
    const refusal = slug !== null && refusalAt(ctx.actor, event, maySeeNumbers);
    if (refusal) return refused(refusal);
    const pools = await storedPools(read, event?.id ?? null);
    const differences = [...(await poolDifferences(read, pools)), ...(await liveDifferences(read, slug))];
    return ok({ pools: pools.length, differences });
  });
}

async function poolDifferences(
  read: Reading,
  pools: Awaited<ReturnType<typeof storedPools>>,
): Promise<readonly SeatDifference[]> {
  const seats = byKey(await seatsByPool(read), "poolId");
  const places = byKey(await placesByPool(read), "poolId");
  const items = byKey(await itemSeatsByPool(read), "poolId");
  const numbers = byKey(await numbersByPool(read), "poolId");
  const allotments = await storedAllotments(read);
  const taken = await takenByAllotment(read);
  const found: SeatDifference[] = [];
  for (const { id, slug, mode, ...stored } of pools) {
    const note = (of: string, what: SeatFault, was: number, counted: number) => {
      if (was !== counted) found.push({ slug, of, what, stored: was, counted });
    };
    const seat = seats.get(id);
    const place = places.get(id);
    const item = items.get(id);
    note(id, "taken", stored.taken, mode === null ? (item?.rows ?? 0) : (seat?.rows ?? 0) + (place?.offered ?? 0));
    note(id, "waiting", stored.waiting, place?.waiting ?? 0);
    const own = allotments.filter(({ poolId }) => poolId === id);
    const kept = own.filter(({ fellBackAt }) => fellBackAt === null).reduce((sum, each) => sum + keptSeats(each), 0);
    note(id, "kept", stored.kept, kept);
    const claims = numbers.get(id);
    note(id, "numbers", claims?.numbers ?? 0, claims?.rows ?? 0);
    const highest = claims?.highest ?? 0;
    if (highest > stored.counter) note(id, "numbers", stored.counter, highest);
    note(id, "live", (seat?.live ?? 0) + (place?.live ?? 0), (seat?.rows ?? 0) + (place?.rows ?? 0));
    for (const allotment of own) {
      const rows = taken.filter(({ allotmentId }) => allotmentId === allotment.id);
      note(
        allotment.id,
        "allotment",
        allotment.taken,
        rows.reduce((sum, row) => sum + row.rows, 0),
      );
    }
  }
  return found;
}

async function liveDifferences(read: Reading, slug: string | null): Promise<readonly SeatDifference[]> {
  const rows = await contradictions(read, MOST_NAMED);
  return rows
    .filter((row) => slug === null || row.slug === slug)
    .map(({ id, slug: of, live }) => ({ slug: of, of: id, what: "live", stored: live ? 1 : 0, counted: live ? 0 : 1 }));
}

function byKey<Key extends string, Row extends { readonly [Name in Key]: string | null }>(
  rows: readonly Row[],
  key: Key,
) {
  return new Map(rows.map((row) => [row[key], row]));
}
