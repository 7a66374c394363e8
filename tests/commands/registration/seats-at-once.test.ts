import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { openDatabase, type Database } from "#db/index.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { instant } from "#domain/values/instant.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { HOUR, gathering } from "#tests/support/gathering.ts";
import { person } from "#tests/support/open-event.ts";

const name = fc.constantFrom(...Array.from({ length: 12 }, (_, index) => `P${index}`));
const mode = fc.constantFrom("on-site" as const, "on-site" as const, "digital" as const);

const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant("come" as const),
      names: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
      mode,
      whole: fc.boolean(),
    }),
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
  /** Kept for every other person, by their address. */
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
  const event = await gathering(db, { capacities: { "on-site": 3, digital: 2 }, rules: { serving, offerMinutes: 60 } });
  if (kept > 0) {
    const rule = { by: "email-domain", domains: ["kept.example"] } as const;
    const until = instant(event.ctx.now() + 3 * HOUR);
    await keepSeats(event.ctx, { slug: event.slug, mode: "on-site", name: "Vissa", rule, seats: kept, until });
  }
  let before = await pools(db);
  for (const round of rounds) {
    await Promise.all(round.map((one) => does(event, one)));
    await event.isSound();
    const now = await pools(db);
    const raised = round.some((one) => one.act === "capacity");
    for (const [index, { capacity, taken }] of now.entries()) {
      if (!raised) expect(taken).toBeLessThanOrEqual(Math.max(capacity ?? Infinity, before[index]!.taken));
    }
    before = now;
  }
  await event.passes(0);
  await event.isSound();
}

async function does(event: Awaited<ReturnType<typeof gathering>>, one: Act): Promise<unknown> {
  switch (one.act) {
    case "come": {
      const domain = (each: string) => (Number(each.slice(1)) % 2 === 0 ? "kept.example" : "example.se");
      const people = one.names.map((each) =>
        person(each, { mode: one.mode, digitalMeanwhile: true, email: `${each}@${domain(each)}` as EmailAddress }),
      );
      // Who has a place already is no fault.
      return event.comeTogether(one.whole ? "all-or-none" : "as-many", ...people).catch((error: Error) => {
        if (!error.message.includes("had a place already")) throw error;
      });
    }
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
