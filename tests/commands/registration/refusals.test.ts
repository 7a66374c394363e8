import { describe, expect } from "vitest";
import { VISITOR, type Actor } from "#access/actor.ts";
import { acceptOffer } from "#commands/registration/accept-offer.ts";
import { addParticipant } from "#commands/registration/add-participant.ts";
import { changeDetails } from "#commands/registration/change-details.ts";
import { changeMode } from "#commands/registration/change-mode.ts";
import { handOver } from "#commands/registration/hand-over.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { leaveWaitlist } from "#commands/registration/leave-waitlist.ts";
import { releaseAllotment } from "#commands/registration/release-allotment.ts";
import { releaseSeats } from "#commands/registration/release-seats.ts";
import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import { setQuestions } from "#commands/registration/set-questions.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { waitForMode } from "#commands/registration/wait-for-mode.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { CommandContext } from "#commands/context.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { test } from "#tests/support/database.ts";
import { DAY, gathering } from "#tests/support/gathering.ts";
import { asParticipant, person } from "#tests/support/open-event.ts";

type Act = (ctx: CommandContext, registrationId: RegistrationId) => Promise<unknown>;

const details = {
  ...{ organisation: null, county: null, listed: true, protected: false, diet: null, accessNeeds: null },
  ...{ answers: [], items: [] },
};

/** Every act on somebody's registration. */
const OWN: Record<string, Act> = {
  withdraw: (ctx, registrationId) => withdraw(ctx, { registrationId }),
  leaveWaitlist: (ctx, registrationId) => leaveWaitlist(ctx, { registrationId }),
  acceptOffer: (ctx, registrationId) => acceptOffer(ctx, { registrationId }),
  changeMode: (ctx, registrationId) => changeMode(ctx, { registrationId, mode: "digital" }),
  waitForMode: (ctx, registrationId) => waitForMode(ctx, { registrationId, mode: "digital" }),
  handOver: (ctx, registrationId) =>
    handOver(ctx, { registrationId, name: "Eva", email: "eva@example.se" as EmailAddress }),
  changeDetails: (ctx, registrationId) => changeDetails(ctx, { registrationId, ...details }),
};

describe("acts on a registration", () => {
  test.for(Object.entries(OWN))("%s is for its own participant alone", async ([, act], { db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: 1 } });
    await event.come("Alva", person("Bo", { mode: "digital" }), "Cilla");
    const before = [await event.stands(), await event.told()];
    for (const name of ["Alva", "Cilla"]) {
      const others: CommandContext[] = [{ ...event.ctx, actor: VISITOR }, asParticipant(event.ctx, event.idOf("Bo"))];
      for (const ctx of others) {
        const { refusal } = (await act(ctx, event.idOf(name))) as { refusal: unknown };
        expect(["not-allowed", { code: "not-allowed" }]).toContainEqual(refusal);
      }
    }
    expect([await event.stands(), await event.told()]).toEqual(before);
    await event.isSound();
  });

  test.for(Object.entries(OWN))(
    "%s is refused for what is not there, and for what has ended",
    async ([, act], { db }) => {
      const event = await gathering(db, { capacities: { "on-site": 1, digital: 1 } });
      await event.come("Alva");
      await event.withdraws("Alva");
      const codes = [];
      for (const id of [event.idOf("Alva"), "reg_00000000000000099999" as const]) {
        const { refusal } = (await act(event.ctx, id)) as { refusal: string | { code: string } };
        codes.push(typeof refusal === "string" ? refusal : refusal.code);
      }
      expect(codes).toEqual(["not-live", "no-such-registration"]);
      await event.isSound();
    },
  );

  test("nobody goes over a limit but an organiser", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: 5 } });
    await event.come("Alva", person("Bo", { mode: "digital" }));
    const registrationId = event.idOf("Bo");
    const over = { registrationId, mode: "on-site", overLimit: "Jag vill" } as const;
    expect(await changeMode(asParticipant(event.ctx, registrationId), over)).toEqual({
      ...{ ok: false, refusal: "not-allowed" },
    });
  });
});

describe("an organiser's acts", () => {
  const actors = (id: RegistrationId): Actor[] => [VISITOR, { kind: "participant", registrationId: id }];

  test("are for organisers alone", async ({ db }) => {
    const event = await gathering(db);
    await event.come("Alva");
    const { slug } = event;
    const code = { by: "code", code: "talare" } as const;
    const kept = await keepSeats(event.ctx, {
      ...{ slug, mode: "on-site", name: "Talare", rule: code, seats: 1, until: null },
    });
    if (!kept.ok) throw new Error(kept.refusal);
    const acts: ((ctx: CommandContext) => Promise<unknown>)[] = [
      (ctx) => setRegistrationRules(ctx, { slug, rules: {}, capacities: { "on-site": 100 } }),
      (ctx) => keepSeats(ctx, { slug, mode: "on-site", name: "Fler", rule: code, seats: 1, until: null }),
      (ctx) => releaseAllotment(ctx, { allotmentId: kept.value }),
      (ctx) => setQuestions(ctx, { slug, questions: [] }),
      (ctx) => setItemSeats(ctx, { itemId: "itm_00000000000000000001", seats: 1 }),
      (ctx) => addParticipant(ctx, { slug, language: "sv", person: person("Eva"), overLimit: "Ja" }),
      (ctx) => checkSeats(ctx, null),
    ];
    for (const actor of actors(event.idOf("Alva"))) {
      for (const act of acts) {
        const { refusal } = (await act({ ...event.ctx, actor })) as { refusal: unknown };
        expect(["not-allowed", { code: "not-allowed" }]).toContainEqual(refusal);
      }
    }
    expect(await event.stands()).toEqual({ Alva: "on-site" });
    await event.isSound();
  });

  test("what time does is for the product alone", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 }, rules: { serving: "offer" } });
    await event.come("Alva", "Bo");
    await event.withdraws("Alva");
    event.ctx.moveClock(2 * DAY);
    const { signal } = new AbortController();
    for (const actor of actors(event.idOf("Bo"))) expect(await releaseSeats({ ...event.ctx, actor }, signal)).toBe(0);
    expect(await event.stands()).toMatchObject({ Bo: "offered" });
    await event.passes(0);
    expect(await event.stands()).toMatchObject({ Bo: "lapsed" });
  });

  test("withdrawing and handing over for somebody are on record as theirs", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 } });
    await event.come("Alva", "Bo");
    const registrationId = event.idOf("Alva");
    await handOver(event.ctx, { registrationId, name: "Eva", email: "eva@example.se" as EmailAddress });
    await withdraw(event.ctx, { registrationId });
    expect(await event.stands()).toEqual({ Eva: "withdrawn-by-organiser", Bo: "on-site" });
    const entries = await db.read((read) => read.select().from(read.tables.auditEntry));
    const acts = entries.filter(({ subjectId, act }) => subjectId === registrationId && act !== "register");
    expect(acts.sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ act, actor }) => [act, actor])).toEqual([
      ["hand-over", "command-line"],
      ["withdraw", "command-line"],
    ]);
    await event.isSound();
  });
});
