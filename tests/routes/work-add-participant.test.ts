import { expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import * as add from "#routes/work-add-participant/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const ROUTES = {
  "/arbete/evenemang/:slug/lagg-till-deltagare": { ...add, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

test("whoever has left out the county and the reason to go over the limit is told of both", async ({ db }) => {
  await using door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const { id } = await openEvent(ctx, { capacities: { "on-site": 1 } });
  await registered(ctx, [person("Anna")]);
  const { headers, organisationId } = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost(ctx, id, organisationId!);
  const faults = async (given: Record<string, string>) => {
    const bo = { "name-1": "Bo", "email-1": "bo@example.se", "mode-1": "on-site", language: "sv" };
    const { body } = await send(door.port, "/arbete/evenemang/traff/lagg-till-deltagare", {
      method: "POST",
      headers: {
        ...headers,
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      body: new URLSearchParams({ ...bo, "organisation-1": "Bolaget AB", ...given }).toString(),
    });
    return [...body.matchAll(/<a href="#([\w-]+)">/g)].map(([, name]) => name).filter((name) => name !== "main");
  };
  expect((await faults({})).sort()).toEqual(["county-1", "reason"]);
  expect(await faults({ reason: "Talare" })).toEqual(["county-1"]);
  expect(await faults({ "county-1": "07" })).toEqual(["reason"]);
});
