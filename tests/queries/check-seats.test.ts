import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import type { Database, Tx } from "#db/index.ts";
import type { SeatDifference } from "#domain/registration/seat-check.ts";
import type { RegistrationId, SeatPoolId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

/** Two seats, one of them kept by a code and taken; a digital seat; two who wait. */
async function fullEvent(db: Database) {
  const event = await gathering(db, { capacities: { "on-site": 2, digital: 5 } });
  const rule = { by: "code", code: "talare" } as const;
  const { ctx, slug } = event;
  const kept = await keepSeats(ctx, { slug, mode: "on-site", name: "Talare", rule, seats: 1, until: null });
  if (!kept.ok) throw new Error(kept.refusal);
  await event.come("Alva", person("Eva", { code: "talare" }), person("Bo", { mode: "digital" }), "Cilla", "Doris");
  const pools = await db.read((read) => read.select().from(read.tables.seatPool));
  const pool = (mode: string) => pools.find((each) => each.mode === mode)!.id;
  return { ...event, allotment: kept.value, onSite: pool("on-site"), digital: pool("digital") };
}

type Full = Awaited<ReturnType<typeof fullEvent>>;
type Injected = (tx: Tx, event: Full) => Promise<unknown>;
type Named = (event: Full) => Omit<SeatDifference, "slug">[];

const pool = (set: Record<string, number>, of: (event: Full) => SeatPoolId) => (tx: Tx, event: Full) =>
  tx
    .update(tx.tables.seatPool)
    .set(set)
    .where(eq(tx.tables.seatPool.id, of(event)));
const row = (name: string, set: (event: Full) => Record<string, unknown>) => (tx: Tx, event: Full) =>
  tx
    .update(tx.tables.registration)
    .set(set(event))
    .where(eq(tx.tables.registration.id, event.idOf(name)));
const onSite = ({ onSite: id }: Full) => id;

describe("C15 a recount from the registrations", () => {
  test.for<[string, Injected, Named]>([
    [
      "a pool that says more is taken than is",
      pool({ taken: 3 }, onSite),
      (event) => [{ of: event.onSite, what: "taken", stored: 3, counted: 2 }],
    ],
    [
      "a pool that says less is taken than is: the next would get a seat that somebody has",
      pool({ taken: 0 }, ({ digital }) => digital),
      (event) => [{ of: event.digital, what: "taken", stored: 0, counted: 1 }],
    ],
    [
      "a waitlist that is longer than it says",
      pool({ waiting: 0 }, onSite),
      (event) => [{ of: event.onSite, what: "waiting", stored: 0, counted: 2 }],
    ],
    [
      "seats that are kept for nobody",
      pool({ kept: 1 }, onSite),
      (event) => [{ of: event.onSite, what: "kept", stored: 1, counted: 0 }],
    ],
    [
      "a counter that has fallen behind the numbers",
      pool({ counter: 3 }, onSite),
      (event) => [{ of: event.onSite, what: "numbers", stored: 3, counted: 4 }],
    ],
    [
      "a seat's number that two have",
      row("Eva", () => ({ seatNumber: 1 })),
      (event) => [{ of: event.onSite, what: "numbers", stored: 3, counted: 4 }],
    ],
    [
      "a place's number that two have",
      row("Doris", () => ({ waitNumber: 3 })),
      (event) => [{ of: event.onSite, what: "numbers", stored: 3, counted: 4 }],
    ],
    [
      "a number that is a seat's and a place's",
      row("Doris", () => ({ waitNumber: 2 })),
      (event) => [{ of: event.onSite, what: "numbers", stored: 3, counted: 4 }],
    ],
    [
      "a claim without its number",
      row("Alva", () => ({ seatNumber: null })),
      (event) => [{ of: event.onSite, what: "numbers", stored: 3, counted: 4 }],
    ],
    [
      "an allotment that says less is taken of it than is",
      (tx, { allotment }) =>
        tx.update(tx.tables.allotment).set({ taken: 0 }).where(eq(tx.tables.allotment.id, allotment)),
      (event) => [
        { of: event.onSite, what: "kept", stored: 0, counted: 1 },
        { of: event.allotment, what: "allotment", stored: 0, counted: 1 },
      ],
    ],
    [
      "a seat that was lost",
      row("Alva", () => ({ seatPoolId: null, seatNumber: null })),
      (event) => [
        { of: event.onSite, what: "taken", stored: 2, counted: 1 },
        { of: event.idOf("Alva"), what: "live", stored: 1, counted: 0 },
      ],
    ],
    [
      "somebody who has withdrawn and holds a seat",
      row("Alva", () => ({ live: false })),
      (event) => [
        { of: event.onSite, what: "live", stored: 3, counted: 4 },
        { of: event.idOf("Alva"), what: "live", stored: 0, counted: 1 },
      ],
    ],
    [
      "an offer that nobody took a seat for",
      row("Cilla", () => ({ offeredAt: instant(1), offerUntil: instant(2) })),
      (event) => [
        { of: event.onSite, what: "taken", stored: 2, counted: 3 },
        { of: event.onSite, what: "waiting", stored: 2, counted: 1 },
      ],
    ],
    [
      "a seat that has moved to another pool",
      row("Bo", ({ onSite: id }) => ({ seatPoolId: id, seatNumber: 7 })),
      (event) => [
        { of: event.onSite, what: "taken", stored: 2, counted: 3 },
        { of: event.onSite, what: "numbers", stored: 4, counted: 7 },
        { of: event.digital, what: "taken", stored: 1, counted: 0 },
      ],
    ],
  ])("names %s", async ([, inject, named], { db }) => {
    const event = await fullEvent(db);
    await event.isSound();
    await db.inTransaction((tx) => inject(tx, event));
    const found = await checkSeats(event.ctx, event.slug);
    const differences = named(event).map((each) => ({ slug: event.slug, ...each }));
    expect(found).toEqual({ ok: true, value: { pools: 2, differences } });
    expect(await checkSeats(event.ctx, null)).toEqual(found);
  });

  test("tells one event's faults from another's, and finds no event that isn't", async ({ db }) => {
    const event = await fullEvent(db);
    await openEvent(event.ctx, { slug: "annan" });
    await db.inTransaction((tx) => pool({ taken: 9 }, onSite)(tx, event));
    expect(await checkSeats(event.ctx, "annan")).toEqual({ ok: true, value: { pools: 1, differences: [] } });
    expect(await checkSeats(event.ctx, null)).toMatchObject({
      ok: true,
      value: { pools: 3, differences: [{ what: "taken" }] },
    });
    expect(await checkSeats(event.ctx, "ingen")).toEqual({ ok: false, refusal: "no-such-event" });
  });

  test("finds nothing wrong while registrations go on", async ({ db }) => {
    const event = await fullEvent(db);
    const { ctx, slug } = event;
    let going = true;
    let found = 0;
    const checking = (async () => {
      for (; going; found++) {
        expect(await checkSeats(ctx, null)).toEqual({ ok: true, value: { pools: 2, differences: [] } });
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const ids: RegistrationId[] = [];
    for (let round = 0; round < 10; round++) {
      const names = Array.from({ length: 5 }, (_, index) => `Person ${round} ${index}`);
      const came = await Promise.all(
        names.map((name) => registered(ctx, [person(name, { digitalMeanwhile: true })], { slug })),
      );
      ids.push(...came.flat());
      await event.capacity({ "on-site": 2 + round });
    }
    going = false;
    await checking;
    expect(found).toBeGreaterThan(3);
    expect(ids).toHaveLength(50);
    await event.isSound();
  });
});
