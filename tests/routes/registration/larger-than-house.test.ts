import { expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { workOverview } from "#queries/work-overview.ts";
import { test } from "#tests/support/database.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { formOf, openRegistering, wordsOf } from "#tests/support/registering.ts";

/** All or none of three. */
const three = {
  ...{ ...formOf("Ada"), people: "3", together: "all-or-none" },
  ...{ "name-2": "Bo", "email-2": "bo@example.se", "mode-2": "on-site" },
  ...{ "name-3": "Cia", "email-3": "cia@example.se", "mode-3": "on-site" },
};

test("a party that is larger than the house is told before it waits, on its page, and to the organiser (C14)", async ({
  db,
}) => {
  await using door = await openRegistering(db);
  await openEvent(door.context, { capacities: { "on-site": 2 } });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const told = await door.post("/evenemang/traff", three);
  expect(told.status).toBe(409);
  expect(wordsOf(told.body)).toContain("Ni är 3, och det finns 2 platser i allt. Inget är skickat än.");
  expect(await db.read((read) => read.select().from(read.tables.registration))).toEqual([]);
  expect(told.body).toContain('name="waits-all-the-same" value="yes"');

  const waits = await door.postAndFollow("/evenemang/traff", { ...three, "waits-all-the-same": "yes" });
  expect(wordsOf(waits.body)).toContain(
    "Ni är fler än alla platser som finns, och får plats bara om arrangören utökar",
  );
  const needs = async () => (await workOverview(ctx)).needing.events[0]?.needs.map(({ kind, count }) => [kind, count]);
  expect(await needs()).toContainEqual(["party-too-large", 1]);

  await setRegistrationRules(ctx, { slug: "traff", rules: {}, capacities: { "on-site": 3 } });
  expect(await needs()).toBeUndefined();
  const rows = await db.read((read) => read.select().from(read.tables.registration));
  expect(rows.filter(({ seatPoolId }) => seatPoolId !== null)).toHaveLength(3);
});

test("as many as there is room for, or a party that fits, is asked nothing", async ({ db }) => {
  await using door = await openRegistering(db);
  await openEvent(door.context, { capacities: { "on-site": 2 } });
  const part = await door.post("/evenemang/traff", { ...three, together: "as-many" });
  expect(part.status).toBe(303);
  await openEvent(door.context, { slug: "stor", capacities: { "on-site": 3 } });
  expect((await door.post("/evenemang/stor", three)).status).toBe(303);
  await openEvent(door.context, { slug: "fri", capacities: { "on-site": null } });
  expect((await door.post("/evenemang/fri", three)).status).toBe(303);
});
