import fc from "fast-check";
import { describe, expect, inject, test as bare } from "vitest";
import { changeKeptSeats } from "#commands/registration/change-kept-seats.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { openDatabase, type Database } from "#db/index.ts";
import type { AllotmentRule } from "#domain/registration/allotment.ts";
import { effectKey, NO_EFFECT, type KeptSeatsEffect } from "#domain/registration/kept-seats-effect.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { freshDatabase, test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { person } from "#tests/support/open-event.ts";

type Gathering = Awaited<ReturnType<typeof gathering>>;

const domain = (host: string): AllotmentRule => ({ by: "email-domain", domains: [host] });
const of = (name: string, host: string) => person(name, { email: `${name}@${host}` as EmailAddress });

/** Keeps seats, for changing them to what is shown first, and agreed to just so; gives what was shown. */
async function keeper({ ctx, slug }: Gathering, seats: number, host = "grupp.example", name = host) {
  const kept = await keepSeats(ctx, { slug, mode: "on-site", name, rule: domain(host), seats, until: null });
  if (!kept.ok) throw new Error(kept.refusal);
  return async (to: { readonly seats: number; readonly host: string }): Promise<KeptSeatsEffect> => {
    const change = (agreed: string) =>
      changeKeptSeats(ctx, {
        ...{ allotmentId: kept.value, name, rule: domain(to.host), seats: to.seats, until: null, agreed },
      });
    const shown = await change("");
    if (shown.ok) return NO_EFFECT;
    if (typeof shown.refusal !== "object") throw new Error(shown.refusal);
    const { effect } = shown.refusal;
    expect(await change(effectKey(effect))).toEqual({ ok: true, value: null });
    return effect;
  };
}

const HOW = ["on-site", "offered"] as const;

/** How many have a seat, and how many an offer, once the worker has done all that there is to do. */
async function standing(event: Gathering) {
  await event.passes(1_000);
  const all = Object.values(await event.stands());
  const [seated = 0, offered = 0] = HOW.map((how) => all.filter((each) => each === how).length);
  return { seated, offered };
}

describe("what is shown of kept seats that are changed", { timeout: 60_000 }, () => {
  test("is all that comes of it, also of more than are served in one act", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 60 } });
    const change = await keeper(event, 60);
    for (let made = 1; made <= 60; made++) await event.come(`P${made}`);
    expect(await change({ seats: 1, host: "grupp.example" })).toEqual({ ...NO_EFFECT, seated: 59 });
    expect(await standing(event)).toEqual({ seated: 59, offered: 0 });
    await event.isSound();
  });

  test("gives nobody a free seat before all have theirs of the kept ones", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 60 } });
    const change = await keeper(event, 60);
    for (let made = 1; made <= 55; made++) await event.come(of(`K${made}`, "annan.example"));
    for (let made = 1; made <= 6; made++) await event.come(`P${made}`);
    const effect = { ...NO_EFFECT, seated: 60, gaining: 55 };
    expect(await change({ seats: 55, host: "annan.example" })).toEqual(effect);
    expect(await standing(event)).toEqual({ seated: 60, offered: 0 });
    await event.isSound();
  });

  const party = fc.record({
    host: fc.constantFrom("grupp.example", "annan.example", "tredje.example", "fri.example"),
    others: fc.array(fc.constantFrom("grupp.example", "annan.example", "fri.example"), { maxLength: 3 }),
    whole: fc.boolean(),
  });
  const world = fc.record({
    parties: fc.array(party, { minLength: 1, maxLength: 8 }),
    seats: fc.integer({ min: 1, max: 8 }),
    more: fc.integer({ min: 0, max: 3 }),
    other: fc.integer({ min: 0, max: 3 }),
    to: fc.record({
      seats: fc.integer({ min: 1, max: 8 }),
      host: fc.constantFrom("grupp.example", "annan.example", "fri.example"),
    }),
    passes: fc.boolean(),
    asks: fc.boolean(),
  });
  type World = typeof world extends fc.Arbitrary<infer One> ? One : never;

  const holds = async (db: Database, { parties, seats, more, other, to, passes, asks }: World) => {
    const event = await gathering(db, {
      capacities: { "on-site": seats + more + other },
      rules: { smallerPartyPasses: passes, serving: asks ? "offer" : "at-once", offerMinutes: 600 },
    });
    const change = await keeper(event, seats);
    if (other > 0) await keeper(event, other, "tredje.example");
    let made = 0;
    for (const { host, others, whole } of parties) {
      const people = [host, ...others].map((each) => of(`p${++made}`, each));
      await event.comeTogether(whole ? "all-or-none" : "as-many", ...people);
    }
    const before = await standing(event);
    // More are kept only of what nobody waits for.
    const { seated, offered } = await change({ ...to, seats: Math.min(to.seats, seats) });
    expect(await standing(event)).toEqual({ seated: before.seated + seated, offered: before.offered + offered });
    await event.isSound();
  };

  bare("is what comes of it, for parties, others' kept seats and offers", async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const fresh = await freshDatabase(inject("engine"));
        const db = openDatabase(fresh.url);
        try {
          await holds(db, given);
        } finally {
          await db.close();
          await fresh.remove();
        }
      }),
      { numRuns: inject("engine") === "sqlite" ? 30 : 8, interruptAfterTimeLimit: 15_000 },
    );
  });
});
