import { expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import * as participants from "#routes/work-participants/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const PAGE = "/arbete/evenemang/traff/deltagare";
const ROUTES = {
  "/arbete/evenemang/:slug/deltagare": { ...participants, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

test("an empty list of participants says that nobody has registered, or that nobody is like what is asked for", async ({
  db,
}) => {
  await using door = await openDoor({ db, routes: ROUTES });
  const { id } = await openEvent({ ...door.context, actor: COMMAND_LINE });
  const { headers, organisationId } = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost({ ...door.context, actor: COMMAND_LINE }, id, organisationId!);
  const said = async (query: string) => {
    const words = wordsOf((await door.send(PAGE + query, { headers })).body);
    return ["Ingen har anmält sig än.", "Ingen passar"].map((text) => words.includes(text));
  };
  expect(await said("")).toEqual([true, false]);
  expect(await said("?county=07")).toEqual([false, true]);
});
