import { expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import * as seats from "#routes/work-seats/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { openEvent, person, registered, soon } from "#tests/support/open-event.ts";
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
