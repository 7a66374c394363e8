import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import { changeDetails } from "#commands/registration/change-details.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import { openDatabase, type Database } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { SeatPoolId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { HOUR, gathering } from "#tests/support/gathering.ts";
import { asParticipant, person } from "#tests/support/open-event.ts";

const name = fc.constantFrom(...Array.from({ length: 12 }, (_, index) => `P${index}`));
/** One after the other, with a seat and with two. */
const items = fc.subarray([0, 1]);
const mode = fc.constantFrom("on-site" as const, "on-site" as const, "digital" as const);

const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant("come" as const),
      names: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
      mode,
      items,
      whole: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("wants" as const), name, items }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("handsOver" as const), name, to: name }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant("itemSeats" as const), item: fc.constantFrom(0, 1), seats: fc.nat(3) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constantFrom("withdraws" as const, "leaves" as const, "accepts" as const), name }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom("changesTo" as const, "waitsFor" as const), name, mode }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant("capacity" as const), mode, seats: fc.constantFrom(1, 2, 4, 6) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("passes" as const), hours: fc.constantFrom(0, 1, 2) }) },
);

const story = fc.record({
  offers: fc.boolean(),
  /** Kept on site for every other person, by their address; then some are also kept for others, and for them elsewhere. */
  kept: fc.constantFrom(0, 1, 2),
  rounds: fc.array(fc.array(act, { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 8 }),
});

type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;
type Act = Story["rounds"][number][number];

describe("acts at the same time, some seats kept for some,", () => {
  test("never fail, never give more seats than there are, and leave every count right", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const fresh = await freshDatabase(inject("engine"));
        const db = openDatabase(fresh.url);
        try {
          await live(db, told);
        } finally {
          await db.close();
          await fresh.remove();
        }
      }),
      { numRuns: inject("engine") === "sqlite" ? 60 : 12, interruptAfterTimeLimit: 25_000 },
    );
  });
});

async function live(db: Database, { offers, kept, rounds }: Story): Promise<void> {
  const serving = offers ? "offer" : "at-once";
  const times = { date: "2027-05-20" as CalendarDate, endWritten: true };
  const programme = ["10:00", "11:00"].map((start, index) =>
    draftItem({ ...times, title: start, start: start as ClockTime, end: `${11 + index}:00` as ClockTime }),
  );
  const rules = { serving, offerMinutes: 60 } as const;
  const event = await gathering(db, { capacities: { "on-site": 3, digital: 2 }, rules, invited: { programme } });
  const written = await db.read((read) => read.select().from(read.tables.programmeItem));
  const itemIds = written.sort((a, b) => a.position - b.position).map(({ id }) => id);
  const itemPools: SeatPoolId[] = [];
  for (const [index, itemId] of itemIds.entries()) {
    const set = await setItemSeats(event.ctx, { itemId, seats: index + 1 });
    if (set.ok) itemPools.push(set.value);
  }
  if (kept > 0) {
    const until = instant(event.ctx.now() + 3 * HOUR);
    for (const { seats, domain, of } of [
      { seats: kept, domain: "kept.example", of: "on-site" },
      { seats: 1, domain: "some.example", of: "on-site" },
      { seats: 1, domain: "kept.example", of: "digital" },
    ] as const) {
      const rule = { by: "email-domain", domains: [domain] } as const;
      await keepSeats(event.ctx, { slug: event.slug, mode: of, name: domain, rule, seats, until });
    }
  }
  const stage = { ...event, itemIds, itemPools };
  let before = await pools(db);
  for (const round of rounds) {
    await Promise.all(round.map((one) => does(stage, one)));
    await event.isSound();
    const now = await pools(db);
    const raised = round.some((one) => one.act === "capacity" || one.act === "itemSeats");
    for (const [index, { capacity, taken }] of now.entries()) {
      if (!raised) expect(taken).toBeLessThanOrEqual(Math.max(capacity ?? Infinity, before[index]!.taken));
    }
    before = now;
  }
  await event.passes(0);
  await event.isSound();
}

interface Stage extends Awaited<ReturnType<typeof gathering>> {
  readonly itemIds: readonly `itm_${string}`[];
  readonly itemPools: readonly SeatPoolId[];
}

const DOMAINS = ["kept.example", "example.se", "kept.example", "some.example"] as const;

async function does(event: Stage, one: Act): Promise<unknown> {
  switch (one.act) {
    case "come": {
      const chosen = one.items.map((item) => event.itemPools[item]!);
      const people = one.names.map((each) => {
        const email = `${each}@${DOMAINS[Number(each.slice(1)) % DOMAINS.length]!}` as EmailAddress;
        return person(each, { mode: one.mode, digitalMeanwhile: true, email, items: chosen });
      });
      // Who has a place already is no fault, nor is who chooses what is full.
      return event.comeTogether(one.whole ? "all-or-none" : "as-many", ...people).catch((error: Error) => {
        if (!/had a place already|item-full/.test(error.message)) throw error;
      });
    }
    case "wants": {
      if (!event.knows(one.name)) return;
      const registrationId = event.idOf(one.name);
      return changeDetails(asParticipant(event.ctx, registrationId), {
        ...{ registrationId, organisation: null, county: null, listed: false, protected: false },
        ...{ diet: null, accessNeeds: null, answers: [], items: one.items.map((item) => event.itemPools[item]!) },
      });
    }
    case "itemSeats":
      return setItemSeats(event.ctx, { itemId: event.itemIds[one.item]!, seats: one.seats });
    case "handsOver":
      return event.knows(one.name) && event.handsOver(one.name, one.to);
    case "capacity":
      return event.capacity({ [one.mode]: one.seats });
    case "passes":
      return event.passes(one.hours * HOUR);
    case "changesTo":
    case "waitsFor":
      return event.knows(one.name) && event[one.act](one.mode, one.name);
    case "withdraws":
    case "leaves":
    case "accepts":
      return event.knows(one.name) && event[one.act](one.name);
  }
}

async function pools(db: Database) {
  const rows = await db.read((read) => read.select().from(read.tables.seatPool));
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}
