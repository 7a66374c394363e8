import { describe, expect } from "vitest";
import { test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { person } from "#tests/support/open-event.ts";

const done = { ok: true, value: null };
const offers = { serving: "offer", offerMinutes: 60 } as const;

describe("C14 a group of four for three seats", () => {
  const four = ["Alva", "Bo", "Cilla", "Doris"] as const;

  test("all or none: all wait, and the seats stay free", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3 } });
    await event.comeTogether("all-or-none", ...four);
    expect(await event.stands()).toEqual({
      ...{ Alva: "waits on-site 1", Bo: "waits on-site 2", Cilla: "waits on-site 3", Doris: "waits on-site 4" },
    });
    const sent = await db.read((read) => read.select({ facts: read.tables.message.facts }).from(read.tables.message));
    expect(sent.map(({ facts }) => facts?.together)).toEqual([true, true, true, true]);
    await event.capacity({ "on-site": 4 });
    expect(await event.stands()).toEqual({ Alva: "on-site", Bo: "on-site", Cilla: "on-site", Doris: "on-site" });
    await event.isSound();
  });

  test("as many as there is room for: the first named get seats, the rest wait", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3 } });
    await event.comeTogether("as-many", ...four);
    expect(await event.stands()).toEqual({
      ...{ Alva: "on-site", Bo: "on-site", Cilla: "on-site", Doris: "waits on-site 1" },
    });
    await event.isSound();
  });

  test("all or none, with digital seats meanwhile for all or none", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3, digital: 4 } });
    await event.comeTogether("all-or-none", ...four.map((name) => person(name, { digitalMeanwhile: true })));
    expect(await event.stands()).toMatchObject({ Alva: "digital, waits on-site 1", Doris: "digital, waits on-site 4" });
    await event.capacity({ "on-site": 4 });
    expect(await event.stands()).toMatchObject({ Alva: "digital, offered", Doris: "digital, offered" });
    await event.isSound();
  });

  test("two groups at once for six seats: one is seated whole, and the other waits whole or in part as it wished", async ({
    db,
  }) => {
    const event = await gathering(db, { capacities: { "on-site": 6 } });
    await Promise.all([
      event.comeTogether("all-or-none", ...four),
      event.comeTogether("all-or-none", "Erik", "Frida", "Gun", "Hugo"),
    ]);
    const stands = Object.values(await event.stands()).sort();
    expect(stands).toEqual([
      ...Array.from({ length: 4 }, () => "on-site"),
      ...[1, 2, 3, 4].map((place) => `waits on-site ${place}`),
    ]);
    await event.isSound();
  });
});

describe("W7 parties that wait as one", () => {
  const four = ["Bo", "Cilla", "Doris", "Erik"] as const;

  test("are not passed by a smaller one", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 4 } });
    await event.comeTogether("all-or-none", "Alva", "Ada");
    await event.comeTogether("all-or-none", ...four);
    await event.come("Frida");
    expect(await event.stands()).toMatchObject({
      ...{ Alva: "on-site", Bo: "waits on-site 1", Erik: "waits on-site 4", Frida: "waits on-site 5" },
    });
    await event.withdraws("Alva");
    expect(await event.stands()).toMatchObject({ Bo: "waits on-site 1", Frida: "waits on-site 5" });
    await event.withdraws("Ada");
    expect(await event.stands()).toMatchObject({
      ...{ Bo: "on-site", Cilla: "on-site", Doris: "on-site", Erik: "on-site", Frida: "waits on-site 1" },
    });
    await event.isSound();
  });

  test("are passed where the event says so", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 4 }, rules: { smallerPartyPasses: true } });
    await event.come("Alva", "Ada", "Axel");
    await event.comeTogether("all-or-none", ...four);
    await event.come("Frida", "Gun");
    await event.withdraws("Alva");
    expect(await event.stands()).toMatchObject({
      ...{ Bo: "waits on-site 1", Frida: "on-site", Gun: "on-site" },
    });
    await event.isSound();
  });

  test("fit sooner once one of them leaves", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3 } });
    await event.comeTogether("all-or-none", ...four);
    expect(await event.stands()).toMatchObject({ Bo: "waits on-site 1", Erik: "waits on-site 4" });
    await event.leaves("Cilla");
    expect(await event.stands()).toEqual({ Bo: "on-site", Cilla: "left-list", Doris: "on-site", Erik: "on-site" });
    await event.isSound();
  });

  test("have nobody among them who left and came back: who returns goes last, alone", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: null } });
    await event.come("Alva");
    await event.comeTogether("all-or-none", ...["Bo", "Cilla"].map((name) => person(name, { digitalMeanwhile: true })));
    await event.come("Frida");
    await event.leaves("Bo");
    expect(await event.waitsFor("on-site", "Bo")).toEqual({ ok: true, value: { place: 3 } });
    await event.withdraws("Alva");
    expect(await event.stands()).toMatchObject({
      ...{ Cilla: "digital, offered", Frida: "waits on-site 1", Bo: "digital, waits on-site 2" },
    });
    await event.isSound();
  });

  test("are offered a seat each, and whoever declines passes it on", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 2 }, rules: offers });
    await event.come("Alva", "Ada");
    await event.comeTogether("all-or-none", "Bo", "Cilla");
    await event.come("Frida");
    await event.withdraws("Alva");
    await event.withdraws("Ada");
    expect(await event.stands()).toMatchObject({ Bo: "offered", Cilla: "offered", Frida: "waits on-site 1" });
    expect(await event.accepts("Bo")).toEqual(done);
    await event.leaves("Cilla");
    expect(await event.stands()).toMatchObject({ Bo: "on-site", Cilla: "left-list", Frida: "offered" });
    await event.isSound();
  });
});
