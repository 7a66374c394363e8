import { describe, expect } from "vitest";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { test } from "#tests/support/database.ts";
import { DAY, HOUR, gathering } from "#tests/support/gathering.ts";
import { person } from "#tests/support/open-event.ts";

const done = { ok: true, value: null };
const offers = { serving: "offer", offerMinutes: 60 } as const;

describe("the waitlist", () => {
  test("W1 is in the order of the server's numbers, and one's place follows from it", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 } });
    await event.come("Alva", "Bo", "Cilla", "Doris");
    expect(await event.stands()).toEqual({
      ...{ Alva: "on-site", Bo: "waits on-site 1", Cilla: "waits on-site 2", Doris: "waits on-site 3" },
    });
    expect(await event.leaves("Bo")).toEqual(done);
    expect(await event.stands()).toMatchObject({ Bo: "left-list", Cilla: "waits on-site 1", Doris: "waits on-site 2" });
    await event.isSound();
  });

  test("W2 one cancellation serves one", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 } });
    await event.come("Alva", "Bo", "Cilla");
    await event.withdraws("Alva");
    expect(await event.stands()).toEqual({ Alva: "withdrawn", Bo: "on-site", Cilla: "waits on-site 1" });
    expect(await event.told()).toEqual([
      ...["Alva: seat", "Bo: waitlist", "Cilla: waitlist", "Alva: withdrawn", "Bo: served"],
    ]);
    await event.isSound();
  });

  test("W3 two cancellations at once serve two different people", async ({ db }) => {
    const event = await gathering(db);
    await event.come("Alva", "Bo", "Cilla", "Doris", "Erik");
    expect(await Promise.all([event.withdraws("Alva"), event.withdraws("Bo")])).toEqual([done, done]);
    expect(await event.stands()).toMatchObject({ Cilla: "on-site", Doris: "on-site", Erik: "waits on-site 1" });
    await event.isSound();
  });

  test("W4 a lapsed offer goes to the next, and never back to the same person", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 }, rules: offers });
    await event.come("Alva", "Bo", "Cilla");
    await event.withdraws("Alva");
    expect(await event.stands()).toMatchObject({ Bo: "offered", Cilla: "waits on-site 1" });
    await event.passes(HOUR - 1);
    expect(await event.stands()).toMatchObject({ Bo: "offered", Cilla: "waits on-site 1" });
    await event.passes(1);
    expect(await event.stands()).toEqual({ Alva: "withdrawn", Bo: "lapsed", Cilla: "offered" });
    expect(await event.accepts("Bo")).toEqual({ ok: false, refusal: "not-live" });
    await event.passes(HOUR);
    expect(await event.stands()).toEqual({ Alva: "withdrawn", Bo: "lapsed", Cilla: "lapsed" });
    await event.passes(DAY);
    expect(await event.stands()).toMatchObject({ Bo: "lapsed", Cilla: "lapsed" });
    expect((await event.told()).slice(4)).toEqual([
      ...["Bo: offer", "Bo: offer-lapsed", "Cilla: offer", "Cilla: offer-lapsed"],
    ]);
    await event.isSound();
  });

  test("an offer can be taken until its deadline, and not from then on, though nobody has let it lapse yet", async ({
    db,
  }) => {
    const event = await gathering(db, { rules: offers });
    await event.come("Alva", "Bo", "Cilla", "Doris");
    await event.withdraws("Alva");
    event.ctx.moveClock(HOUR - 1);
    expect(await event.accepts("Cilla")).toEqual(done);
    await event.withdraws("Bo");
    event.ctx.moveClock(HOUR);
    expect(await event.accepts("Doris")).toEqual({ ok: false, refusal: "offer-lapsed" });
    expect(await event.stands()).toMatchObject({ Cilla: "on-site", Doris: "offered" });
    expect(await event.accepts("Cilla")).toEqual({ ok: false, refusal: "no-offer" });
    await event.isSound();
  });

  test("an offer of a cancelled event is left as it is; once the event is on again it stands for its whole time anew", async ({
    db,
  }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 }, rules: offers });
    await event.come("Alva", "Bo", "Cilla");
    await event.withdraws("Alva");
    const state = (act: "cancel" | "restore") => changeEventState(event.ctx, { slug: event.slug, act });
    expect(await state("cancel")).toMatchObject({ ok: true });
    await event.passes(DAY);
    expect((await event.told()).slice(4)).toEqual(["Bo: offer"]);
    expect(await event.accepts("Bo")).toEqual({ ok: false, refusal: "event-cancelled" });
    expect(await state("restore")).toMatchObject({ ok: true });
    await event.passes(HOUR - 1);
    expect(await event.stands()).toMatchObject({ Bo: "offered", Cilla: "waits on-site 1" });
    await event.passes(1);
    expect(await event.stands()).toEqual({ Alva: "withdrawn", Bo: "lapsed", Cilla: "offered" });
    await event.isSound();
  });

  test("an offered seat is nobody else's", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 }, rules: offers });
    await event.come("Alva", "Bo");
    await event.withdraws("Alva");
    await event.come("Cilla");
    expect(await event.stands()).toMatchObject({ Bo: "offered", Cilla: "waits on-site 1" });
    expect(await event.leaves("Bo")).toEqual(done);
    expect(await event.stands()).toMatchObject({ Bo: "left-list", Cilla: "offered" });
    await event.isSound();
  });

  test("W5 who leaves the list is not served", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 } });
    await event.come("Alva", "Bo", "Cilla");
    await event.leaves("Bo");
    await event.withdraws("Alva");
    expect(await event.stands()).toEqual({ Alva: "withdrawn", Bo: "left-list", Cilla: "on-site" });
    expect(await event.leaves("Cilla")).toEqual({ ok: false, refusal: "not-waiting" });
    await event.isSound();
  });

  test("W6 each mode has its own", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: 1 } });
    const digital = (name: string) => person(name, { mode: "digital" });
    await event.come("Alva", digital("Bo"), "Cilla", digital("Doris"), digital("Erik"));
    expect(await event.stands()).toMatchObject({
      ...{ Cilla: "waits on-site 1", Doris: "waits digital 1", Erik: "waits digital 2" },
    });
    await event.withdraws("Bo");
    expect(await event.stands()).toMatchObject({
      ...{ Cilla: "waits on-site 1", Doris: "digital", Erik: "waits digital 1" },
    });
    await event.isSound();
  });

  test("W8 who returns goes last", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 } });
    await event.come("Alva", "Bo", "Cilla");
    await event.leaves("Bo");
    await event.come("Bo");
    await event.withdraws("Alva");
    expect(await event.stands()).toEqual({ Alva: "withdrawn", Bo: "waits on-site 1", Cilla: "on-site" });
    await event.isSound();
  });

  test("W10 a digital seat meanwhile: the turn is an offer, and yes swaps both in one act", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: 1 } });
    await event.come("Alva", person("Bo", { digitalMeanwhile: true }), person("Cilla", { mode: "digital" }));
    expect(await event.stands()).toMatchObject({ Bo: "digital, waits on-site 1", Cilla: "waits digital 1" });
    await event.withdraws("Alva");
    expect(await event.stands()).toMatchObject({ Bo: "digital, offered", Cilla: "waits digital 1" });
    expect(await event.accepts("Bo")).toEqual(done);
    expect(await event.stands()).toMatchObject({ Bo: "on-site", Cilla: "digital" });
    await event.isSound();
  });

  test.for([
    ["lapses", DAY],
    ["is declined", 0],
  ] as const)(
    "W10 an offer that %s leaves the digital seat, and comes back only to who joins again, last",
    async ([, waits], { db }) => {
      const event = await gathering(db, { capacities: { "on-site": 1, digital: 5 } });
      await event.come("Alva", person("Bo", { digitalMeanwhile: true }), "Cilla");
      await event.withdraws("Alva");
      if (waits > 0) await event.passes(waits);
      else await event.leaves("Bo");
      expect(await event.stands()).toMatchObject({ Bo: "digital", Cilla: "on-site" });
      expect(await event.waitsFor("on-site", "Bo")).toEqual({ ok: true, value: { place: 1 } });
      expect(await event.stands()).toMatchObject({ Bo: "digital, waits on-site 1" });
      await event.isSound();
    },
  );

  test("W11 after the cut-off nobody is served; withdrawing and going digital still work", async ({ db }) => {
    // The event is on Thursday 20 May 2027: two working days before is Tuesday the 18th.
    const event = await gathering(db, { capacities: { "on-site": 2, digital: null }, at: "2027-05-17T21:59:59Z" });
    await event.come("Alva", "Bo", "Cilla", "Doris");
    await event.withdraws("Alva");
    expect(await event.stands()).toMatchObject({ Cilla: "on-site", Doris: "waits on-site 1" });
    event.ctx.moveClock(1_000);
    expect(await event.withdraws("Bo")).toEqual(done);
    expect(await event.changesTo("digital", "Cilla")).toEqual(done);
    expect(await event.passes(0)).toBe(0);
    expect(await event.stands()).toEqual({
      ...{ Alva: "withdrawn", Bo: "withdrawn", Cilla: "digital", Doris: "waits on-site 1" },
    });
    expect(await event.capacity({ "on-site": 10 })).toEqual(done);
    expect(await event.stands()).toMatchObject({ Doris: "waits on-site 1" });
    await event.isSound();
  });

  test("an offer ends with the cut-off at the latest", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 }, rules: offers, at: "2027-05-17T21:30:00Z" });
    await event.come("Alva", "Bo", "Cilla");
    await event.withdraws("Alva");
    await event.passes(HOUR / 2);
    expect(await event.stands()).toEqual({ Alva: "withdrawn", Bo: "lapsed", Cilla: "waits on-site 1" });
    await event.isSound();
  });
});
