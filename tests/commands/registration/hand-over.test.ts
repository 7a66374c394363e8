import { describe, expect } from "vitest";
import { isGenuine, personalToken } from "#access/personal-link.ts";
import { findRegistration } from "#db/records/registration-record.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { person } from "#tests/support/open-event.ts";

const done = { ok: true, value: null };
const SECRET = "of-no-worth-outside-the-tests-000000";

describe("handing over", () => {
  test("gives the seat to another, whose links alone open anything", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 } });
    await event.come("Alva", "Bo");
    const id = event.idOf("Alva");
    const old = personalToken(SECRET, "registration", { id, generation: 1 });
    expect(await event.handsOver("Alva", "Eva")).toEqual(done);
    const registration = await db.read((read) => findRegistration(read, id));
    expect(registration).toMatchObject({
      generation: 2,
      sequence: 2,
      person: { name: "Eva", email: "eva@example.se" },
    });
    expect(isGenuine(SECRET, "registration", old, registration!)).toBe(false);
    const messages = (await db.read((read) => read.select().from(read.tables.message))).filter(({ kind }) =>
      kind.startsWith("handed"),
    );
    const told = messages.map(({ kind, email, facts }) => [kind, email, facts?.generation]);
    expect(told.sort()).toEqual([
      ["handed-on", "alva@example.se", 1],
      ["handed-over", "eva@example.se", 2],
    ]);
    expect(await event.stands()).toEqual({ Eva: "on-site", Bo: "waits on-site 1" });
    await event.isSound();
  });

  test("takes nothing along that was said about the old person alone", async ({ db }) => {
    const event = await gathering(db, { rules: { asksDiet: true, asksAccessNeeds: true } });
    await event.come(person("Alva", { diet: "vegan", accessNeeds: "hörslinga", listed: true, protected: true }));
    await event.handsOver("Alva", "Eva");
    const { needs, people } = await db.read(async (read) => ({
      needs: await read.select().from(read.tables.registrationNeed),
      people: await read.select().from(read.tables.person),
    }));
    expect(needs).toEqual([]);
    expect(people.find(({ name }) => name === "Eva")).toMatchObject({ listed: false, protected: false });
  });

  test("takes a place on the list along, and an open offer", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 }, rules: { serving: "offer" } });
    await event.come("Alva", "Bo", "Cilla");
    await event.handsOver("Bo", "Berit");
    await event.withdraws("Alva");
    expect(await event.stands()).toEqual({ Alva: "withdrawn", Berit: "offered", Cilla: "waits on-site 1" });
    await event.handsOver("Berit", "Bertil");
    expect(await event.accepts("Bertil")).toEqual(done);
    expect(await event.stands()).toEqual({ Alva: "withdrawn", Bertil: "on-site", Cilla: "waits on-site 1" });
    await event.isSound();
  });

  test("to somebody who has a place is refused, and leaves both as they are", async ({ db }) => {
    const event = await gathering(db);
    await event.come("Alva", person("Bo", { email: "Bo@Example.se" as EmailAddress }), "Cilla");
    const refused = { ok: false, refusal: "already-registered" };
    expect(await event.handsOver("Alva", "bo")).toEqual(refused);
    expect(await event.handsOver("Alva", "Cilla")).toEqual(refused);
    expect(await event.handsOver("Alva", "Alva")).toEqual(refused);
    expect(await event.stands()).toEqual({ Alva: "on-site", Bo: "on-site", Cilla: "waits on-site 1" });
    await event.isSound();
  });

  test("by two to the same person at once succeeds for one", async ({ db }) => {
    const event = await gathering(db);
    await event.come("Alva", "Bo");
    const answers = await Promise.all([event.handsOver("Alva", "Eva"), event.handsOver("Bo", "Eva")]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(Object.keys(await event.stands()).filter((name) => name === "Eva")).toHaveLength(1);
    await event.isSound();
  });

  test("to somebody who registers at the same moment gives them one place", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3 } });
    await event.come("Alva");
    const [, came] = await Promise.all([
      event.handsOver("Alva", "Eva"),
      event.come("Eva").catch(() => "had a place already"),
    ]);
    const stands = await event.stands();
    expect(stands).toEqual(came === undefined ? { Alva: "on-site", Eva: "on-site" } : { Eva: "on-site" });
    await event.isSound();
  });
});
