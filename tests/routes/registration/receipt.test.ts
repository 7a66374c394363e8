import { expect } from "vitest";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { Database } from "#db/index.ts";
import { test } from "#tests/support/database.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { formOf, linkIn, openRegistering, wordsOf } from "#tests/support/registering.ts";

const HOUR = 3_600_000;

test("a receipt is shown for a day, and then says where to look instead", async ({ db }) => {
  await using door = await openRegistering(db);
  await openEvent(door.context);
  const { location = "" } = (await door.post("/evenemang/traff", formOf("Anna Ek"))).headers;
  door.context.moveClock(24 * HOUR - 1);
  expect((await door.send(location)).status).toBe(200);
  door.context.moveClock(1);
  const late = await door.send(location);
  expect([late.status, late.body.includes("Anna")]).toEqual([410, false]);
  expect(wordsOf(late.body)).toContain("Kvittot visas i ett dygn.");
  expect((await door.send("/anmalan/tack/sub_00000000000000009999")).status).toBe(404);
  expect((await door.send("/anmalan/tack/x")).status).toBe(404);
});

test("a receipt gives nothing away of whom the seat was handed over to", async ({ db }) => {
  await using door = await openRegistering(db);
  await openEvent(door.context);
  const { location = "" } = (await door.post("/evenemang/traff", formOf("Anna Ek"))).headers;
  const own = linkIn((await door.send(location)).body);
  const handed = await door.post(own, { intent: "hand-over", "name-1": "Bo Al", "email-1": "bo@example.se" });
  expect(handed.status).toBe(303);
  const { body } = await door.send(location);
  expect([body.includes("Bo"), linkIn(body)]).toEqual([false, "no link"]);
});

test("a receipt of several names each one's link by what is read on it, and tells once what links are for", async ({
  db,
}) => {
  await using door = await openRegistering(db);
  await openEvent(door.context);
  const form = {
    ...formOf("Anna Ek"),
    people: "2",
    "name-2": "Bo Al",
    "email-2": "bo@example.se",
    "mode-2": "on-site",
  };
  const { body } = await door.postAndFollow("/evenemang/traff", form);
  const links = [...body.matchAll(/<a href="\/anmalan\/[^"]+">([^<]+)<\/a>/g)].map(([, text]) => text);
  expect(links).toEqual(["Personlig länk för Anna Ek", "Personlig länk för Bo Al"]);
  expect(body).not.toContain('aria-label="');
  expect(wordsOf(body).match(/Med (sin länk|länken) /g)).toEqual(["Med sin länk "]);
});

test("a receipt says what one got, then when and where, and leads to the calendar", async ({ db }) => {
  await using door = await openRegistering(db);
  const invited = { venue: "Stora salen", startsAt: "09:00" as ClockTime, endsAt: "15:30" as ClockTime };
  await openEvent(door.context, { invited, capacities: { "on-site": 1, digital: 5 } });
  const calendar = /href="([^"]+(?:\.ics|#calendar))"/g;
  const told = async (form: Record<string, string>) => {
    const { body } = await door.postAndFollow("/evenemang/traff", form);
    const words = wordsOf(body);
    const links = [...body.matchAll(calendar)].map(([, href]) => href!.replace(linkIn(body), "PERSONAL"));
    return { words, links, body };
  };
  const anna = await told(formOf("Anna Ek"));
  expect(anna.words).toMatch(/Du har en plats i lokalen\. .* När och var Datum torsdag 20 maj 2027 kl\. /);
  expect(anna.words).toContain("Plats Stora salen");
  expect(anna.body).toMatch(
    /<span class="clock">kl\. <span class="clock"><time[^>]*>9\.00<\/time><span>–<time[^>]*>15\.30</,
  );
  expect(anna.links).toEqual(["/evenemang/traff/kalender.ics", "PERSONAL#calendar"]);
  const digital = await told(formOf("Bo Al", { "mode-1": "digital" }));
  expect([digital.words.includes("När och var"), digital.words.includes("Stora salen")]).toEqual([true, false]);
  const secret = await told(formOf("Cia Vik", { "mode-1": "digital", "protected-1": "on" }));
  expect(secret.links).toEqual(["/evenemang/traff/kalender.ics"]);
  const waits = await told(formOf("Dan Ros"));
  expect([waits.words.includes("Plats Stora salen"), waits.links]).toEqual([true, []]);
});

test("neither a receipt nor one's own page leads invited people to what only others' events have", async ({ db }) => {
  await using door = await openRegistering(db);
  await openEvent(door.context, { capacities: { "on-site": 5 } });
  const { location = "" } = (await door.post("/evenemang/traff", formOf("Anna Ek"))).headers;
  const own = linkIn((await door.send(location)).body);
  const leads = async (path: string) => {
    const { body } = await door.send(path);
    return [...body.matchAll(/<a href="([^"]*(?:\/traff[^"]*|#calendar))"/g)].map(([, href]) =>
      href!.replace(own, "OWN"),
    );
  };
  const file = "/evenemang/traff/kalender.ics";
  const page = "/evenemang/traff";
  expect([await leads(location), await leads(own)]).toEqual([
    [file, "OWN#calendar", page],
    [page, file],
  ]);
  await onlyInvited(db);
  expect([(await door.send(page)).status, await leads(location), await leads(own)]).toEqual([
    404,
    ["OWN#calendar"],
    [],
  ]);
  expect((await door.post(own, { intent: "withdraw" })).status).toBe(303);
  expect(await leads(own)).toEqual([]);
  door.context.moveClock(24 * HOUR);
  expect([(await door.send(location)).status, await leads(location)]).toEqual([410, []]);
});

async function onlyInvited(db: Database) {
  await db.inTransaction((tx) => tx.update(tx.tables.event).set({ visibility: "invited" }));
}
