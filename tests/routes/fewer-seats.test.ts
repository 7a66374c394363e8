import { expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import type { Database } from "#db/index.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import * as registration from "#routes/work-registration/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { formFields } from "#tests/support/form-fields.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const PAGE = "/arbete/evenemang/traff/anmalan";
const ROUTES = {
  "/arbete/evenemang/:slug/anmalan": { ...registration, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

async function opened(db: Database) {
  const door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const programme = [draftItem({ date: "2027-05-20" as CalendarDate, kind: "workshop", title: "Orsaker" })];
  const { id } = await openEvent(ctx, { capacities: { "on-site": 2, digital: 9 }, invited: { programme } });
  const { headers, organisationId } = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost(ctx, id, organisationId!);
  const show = async (path = PAGE) => (await door.send(path, { headers })).body;
  const post = (fields: Record<string, string>) =>
    send(door.port, PAGE, {
      method: "POST",
      headers: {
        ...headers,
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      body: new URLSearchParams(fields).toString(),
    });
  const pools = () => db.read((read) => poolsOfEvent(read, id));
  const seats = async () => (await pools()).find(({ mode }) => mode === "on-site")?.capacity;
  return { ctx, show, post, pools, seats, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

const sent = (html: string, intent: string, typed: Record<string, string>) => ({
  ...{ ...formFields(html, "settings"), ...typed, intent },
});

test("fewer seats than are taken are set when somebody has seen what it means", async ({ db }) => {
  await using site = await opened(db);
  await registered(site.ctx, [person("Ada"), person("Bo")]);
  await registered(site.ctx, [person("Cia")]);
  const asked = await site.post(sent(await site.show(), "settings", { "seats-on-site": "1" }));
  expect(asked.status).toBe(200);
  expect(await site.seats()).toBe(2);
  expect(wordsOf(asked.body)).toContain(
    "På plats: du anger 1 plats, men 2 är tagna. Ingen förlorar sin plats. Det blir 1 för mycket, och ingen ny får plats förrän fler än 1 har lämnat sin. På väntelistan får 1 person vänta så länge.",
  );
  // Agreed to is what was shown, and nothing else.
  const fewer = await site.post(sent(asked.body, "lower", { "seats-on-site": "0" }));
  expect(fewer.status).toBe(200);
  expect(await site.seats()).toBe(2);
  expect((await site.post(sent(asked.body, "lower", {}))).status).toBe(303);
  expect(await site.seats()).toBe(1);
  // What is so already is not asked about again.
  expect((await site.post(sent(await site.show(), "settings", { reminderDays: "4" }))).status).toBe(303);
});

test("a mode is taken away where nobody is in it; else it is said who is", async ({ db }) => {
  await using site = await opened(db);
  await registered(site.ctx, [person("Ada", { mode: "digital" })]);
  const shown = await site.show();
  expect(wordsOf(shown)).toContain(
    "1 person har plats eller ett erbjudande. Flytta dem till det andra sättet att delta",
  );
  expect((await site.post({ intent: "close-mode", mode: "digital" })).status).toBe(409);
  expect((await site.post({ intent: "close-mode", mode: "on-site" })).status).toBe(303);
  expect((await site.pools()).map(({ mode }) => mode)).toEqual(["digital"]);
  expect((await site.post({ intent: "close-mode", mode: "on-site" })).status).toBe(303);
  expect((await site.post({ intent: "close-mode", mode: "hybrid" })).status).toBe(404);
  const alone = await site.show(`${PAGE}?done=closed`);
  expect(wordsOf(alone)).toContain("Sättet att delta är borttaget.");
  expect(alone).not.toContain('id="closing"');
});

test("an item's seats are taken away on the page, and fewer than are taken are asked about", async ({ db }) => {
  await using site = await opened(db);
  const [item] = await db.read((read) => read.select().from(read.tables.programmeItem));
  const set = await setItemSeats(site.ctx, { itemId: item!.id, seats: 3 });
  await registered(site.ctx, [person("Ada", { items: set.ok ? [set.value] : [] })]);
  const typed = { [`seen-${item!.id}`]: "3", [`seats-${item!.id}`]: "0" };
  const asked = await site.post({ ...typed, intent: "items" });
  expect(wordsOf(asked.body)).toContain("Orsaker: du anger 0 platser, men 1 är tagen.");
  const remove = await site.post({ intent: "remove-seats", item: item!.id });
  expect(remove.status).toBe(409);
  expect(wordsOf(remove.body)).toContain("Orsaker kan inte bli en punkt för alla: 1 person har plats på den.");
  const lowered = await site.post({ ...typed, intent: "lower-items", lowered: `${item!.id} 0` });
  expect(lowered.status).toBe(303);
  expect((await site.pools()).find(({ itemId }) => itemId)?.capacity).toBe(0);
});
