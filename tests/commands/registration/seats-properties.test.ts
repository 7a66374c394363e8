import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { acceptOffer } from "#commands/registration/accept-offer.ts";
import { changeMode } from "#commands/registration/change-mode.ts";
import { handOver } from "#commands/registration/hand-over.ts";
import { leaveWaitlist } from "#commands/registration/leave-waitlist.ts";
import { register } from "#commands/registration/register.ts";
import { waitForMode } from "#commands/registration/wait-for-mode.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import { openDatabase, type Database } from "#db/index.ts";
import type { Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { asParticipant, person, submissionKey } from "#tests/support/open-event.ts";
import { SeatModel, type Mode } from "#tests/support/seat-model.ts";

const NOW = "2027-05-17T10:00:00Z";
/** Two working days before Thursday 20 May: the Tuesday begins at 22.00 UTC on Monday. */
const CUT_OFF = Date.parse("2027-05-17T22:00:00Z");
const OFFER_MINUTES = 120;
const MODES = ["on-site", "digital"] as const;
const NAMES = Array.from({ length: 9 }, (_, index) => `P${index}`);

const mode = fc.constantFrom<Mode>("on-site", "on-site", "digital");
const capacity = fc.constantFrom(0, 1, 2, 2, 3, 4, 6, null);
const whom = fc.nat({ max: 30 });

const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant("register" as const),
      names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
      ...{ mode, whole: fc.boolean(), meanwhile: fc.boolean() },
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom("withdraw" as const, "leave" as const), whom }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("accept" as const), whom }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom("change" as const, "waitFor" as const), whom, mode }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("handOver" as const), whom, name: fc.constantFrom(...NAMES) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("capacity" as const), mode, capacity }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("pass" as const), minutes: fc.constantFrom(0, 1, 60, 90) }) },
);

const story = fc.record({
  offers: fc.boolean(),
  smallerPasses: fc.boolean(),
  onSite: fc.constantFrom(0, 1, 2, 3),
  digital: fc.constantFrom(1, 2, null),
  acts: fc.array(act, { minLength: 5, maxLength: 40, size: "max" }),
});

type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;
type Act = Story["acts"][number];

describe("whatever people do, and in whatever order,", () => {
  const runs = inject("engine") === "sqlite" ? 100 : 15;

  test("seats and lists are as a plain model of them says, and every count is right after each act", async () => {
    // A failure prints its seed, path and the shortest story that it could find.
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
      { numRuns: runs, interruptAfterTimeLimit: 25_000 },
    );
  });
});

async function live(db: Database, { offers, smallerPasses, onSite, digital, acts }: Story): Promise<void> {
  const capacities = { "on-site": onSite, digital };
  const event = await gathering(db, {
    ...{ at: NOW, capacities },
    rules: { serving: offers ? "offer" : "at-once", offerMinutes: OFFER_MINUTES, smallerPartyPasses: smallerPasses },
  });
  const times = { now: event.ctx.now(), cutOff: CUT_OFF, offerMs: OFFER_MINUTES * 60_000 };
  const model = new SeatModel({ capacities, offers, smallerPasses, ...times });
  const ids: RegistrationId[] = [];
  for (const one of [...acts, { act: "pass", minutes: 0 } as const]) {
    const before = MODES.map((each) => model.taken(each));
    const [did, should] = await both(event, model, ids, one);
    expect(did).toEqual(should);
    expect(await event.stands()).toEqual(model.standings());
    await event.isSound();
    for (const [index, each] of MODES.entries()) {
      expect(model.taken(each)).toBeLessThanOrEqual(Math.max(model.capacity(each), before[index]!));
      if (one.act === "pass") expect(model.nextInLine(each)).toEqual([]);
    }
  }
  const told = await event.told();
  const kinds = (kind: string) => told.filter((message) => message.endsWith(`: ${kind}`)).length;
  expect({ offers: kinds("offer"), served: kinds("served") }).toEqual(model.told);
}

/** The act in the product and in the model, and what each says of it. */
async function both(
  event: Awaited<ReturnType<typeof gathering>>,
  model: SeatModel,
  ids: RegistrationId[],
  one: Act,
): Promise<[string, string]> {
  const { ctx, slug } = event;
  switch (one.act) {
    case "register": {
      const { names, mode: wanted, whole, meanwhile } = one;
      const people = names.map((name) => person(name, { mode: wanted, digitalMeanwhile: meanwhile }));
      const how = { language: "sv", together: whole ? "all-or-none" : "as-many" } as const;
      const sent = { slug, submissionKey: submissionKey(), ...how, people };
      const answer = await register({ ...ctx, actor: VISITOR }, sent);
      if (answer.ok) ids.push(...answer.value.people.filter((id) => id !== null));
      model.register(names, wanted, one);
      return [answer.ok ? `${ids.length} places` : JSON.stringify(answer), `${model.places.length} places`];
    }
    case "capacity":
      model.setCapacity(one.mode, one.capacity);
      return [word(await event.capacity({ [one.mode]: one.capacity })), "done"];
    case "pass":
      await event.passes(one.minutes * 60_000);
      model.pass(one.minutes * 60_000);
      return ["passed", "passed"];
    case "withdraw":
    case "leave":
    case "accept":
    case "change":
    case "waitFor":
    case "handOver":
      return own(event, model, ids, one);
  }
}

/** What somebody does with their own registration, whichever of all that `whom` points at. */
async function own(
  { ctx }: Awaited<ReturnType<typeof gathering>>,
  model: SeatModel,
  ids: RegistrationId[],
  one: Exclude<Act, { readonly act: "register" | "capacity" | "pass" }>,
): Promise<[string, string]> {
  const index = one.whom % Math.max(ids.length, 1);
  const [registrationId, place] = [ids[index], model.places[index]];
  if (!registrationId || !place) return ["nobody", "nobody"];
  const as = asParticipant(ctx, registrationId);
  switch (one.act) {
    case "withdraw":
      return [word(await withdraw(as, { registrationId })), model.withdraw(place)];
    case "leave":
      return [word(await leaveWaitlist(as, { registrationId })), model.leave(place)];
    case "accept":
      return [word(await acceptOffer(as, { registrationId })), model.accept(place)];
    case "change":
      return [word(await changeMode(as, { registrationId, mode: one.mode })), model.change(place, one.mode)];
    case "waitFor":
      return [word(await waitForMode(as, { registrationId, mode: one.mode })), model.waitFor(place, one.mode)];
    case "handOver": {
      const { name, email } = person(one.name);
      return [word(await handOver(as, { registrationId, name, email })), model.handOver(place, name)];
    }
  }
}

function word(result: Result<unknown, string>): string {
  return result.ok ? "done" : result.refusal;
}
