import { expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import * as seats from "#routes/work-seats/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent, person, registered, soon } from "#tests/support/open-event.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const PAGE = "/arbete/evenemang/traff";
const ROUTES = {
  "/arbete/evenemang/:slug": { ...seats, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

test("every organisation stands on the page: the first 19, the others summed and folded, or all on a page of their own", async ({
  db,
}) => {
  await using door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  await openEvent(ctx, { capacities: { "on-site": 60 }, invited: soon() });
  const names = Array.from({ length: 30 }, (_, at) => `Byalag ${String(at).padStart(2, "0")}`);
  for (const name of names) await registered(ctx, [person(`Anna ${name}`, { organisation: name, wholeCountry: true })]);
  const { headers } = await signedIn(db, { role: "administrator" });
  const show = async (path: string) => (await door.send(path, { headers })).body;
  const page = await show(PAGE);
  const [before = "", folded = ""] = page.split(/<details[^>]*><summary>/);
  const named = (html: string) => names.filter((name) => html.includes(`>${name}<`)).length;
  expect([named(before), named(folded)]).toEqual([19, 11]);
  expect(wordsOf(page)).toContain("11 andra");
  expect(wordsOf(page)).toContain("Visa de 11 andra");
  const whole = (await show(`${PAGE}?whole=organisation`)).split(/<details[^>]*><summary>/);
  expect([whole.length, named(whole[0]!)]).toEqual([1, 30]);
});

test("beside the organisations stands where their spellings are merged, for others whom to ask", async ({ db }) => {
  const operator = { name: "Exempelverket", contact: "hjalp@example.se" };
  await using door = await openDoor({ db, routes: ROUTES, operator });
  await using untold = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const host = await addedOrganisation(ctx, "Länsstyrelsen Exempel");
  const { id } = await openEvent(ctx, { capacities: { "on-site": 60 }, invited: soon() });
  await givenHost(ctx, id, host);
  const come = (name: string, organisation: string) =>
    registered(ctx, [person(name, { organisation, wholeCountry: true })]);
  await come("Anna", "Byalaget");
  const boss = await signedIn(db, { role: "administrator" });
  const viewer = await signedIn(db, { role: "viewer", organisation: host });
  const note = async (of: typeof door, { headers }: typeof boss) => {
    const page = (await of.send(PAGE, { headers })).body.replaceAll("<!-- -->", "");
    return /<p class="quiet">(Står samma organisation.*?)<\/p>/.exec(page)?.[1];
  };
  // One alone can't be two.
  expect(await note(door, boss)).toBe(undefined);
  await come("Bo", "Byalaget i Exempel");
  const asked = "Står samma organisation på flera rader?";
  expect(await note(door, boss)).toBe(`${asked} <a href="/arbete/organisationer">Slå ihop skrivsätten</a>`);
  expect(wordsOf((await note(door, viewer)) ?? "")).toBe(
    `${asked} Be en administratör för installationen att slå ihop skrivsätten: hjalp@example.se`,
  );
  expect(await note(door, viewer)).toContain('href="mailto:hjalp@example.se"');
  expect(await note(untold, viewer)).toBe(`${asked} Be en administratör för installationen att slå ihop skrivsätten.`);
});
