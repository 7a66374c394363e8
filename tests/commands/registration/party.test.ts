import { describe, expect } from "vitest";
import { test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { person } from "#tests/support/open-event.ts";

describe("C14 a group of four for three seats", () => {
  const four = ["Alva", "Bo", "Cilla", "Doris"] as const;

  test("all or none: all wait, and the seats stay free", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3 } });
    await event.comeTogether("all-or-none", ...four);
    expect(await event.stands()).toEqual({
      ...{ Alva: "waits on-site 1", Bo: "waits on-site 2", Cilla: "waits on-site 3", Doris: "waits on-site 4" },
    });
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
