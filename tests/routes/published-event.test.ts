import { expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import * as seats from "#routes/work-seats/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const PAGE = "/arbete/evenemang/traff";
const ROUTES = { "/arbete/evenemang/:slug": { ...seats, meta: undefined } } as unknown as NonNullable<
  Parameters<typeof openDoor>[0]["routes"]
>;

test("whoever has published an event is told so, with the way to its page", async ({ db }) => {
  await using door = await openDoor({ db, routes: ROUTES });
  const { id } = await openEvent({ ...door.context, actor: COMMAND_LINE });
  const { headers, organisationId } = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost(door.context, id, organisationId!);
  const told = (html: string) => /<p class="notice" role="status">(.*?)<\/p>/.exec(html)?.[1] ?? "";
  const { body } = await door.send(`${PAGE}?done=publish`, { headers });
  expect(wordsOf(told(body))).toBe("Evenemanget är publicerat. Se dess sida");
  expect(told(body)).toContain('href="/evenemang/traff"');
  expect(told((await door.send(PAGE, { headers })).body)).toBe("");
});
