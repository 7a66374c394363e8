import { describe, expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import type { Database } from "#db/index.ts";
import { contributors as listed } from "#queries/contributors.ts";
import * as contributors from "#routes/work-contributors/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { formFields } from "#tests/support/form-fields.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const PAGE = "/arbete/evenemang/traff/medverkande";
const ROUTES = {
  "/arbete/evenemang/:slug/medverkande": { ...contributors, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

async function opened(db: Database) {
  const door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const { id } = await openEvent(ctx);
  const { headers, organisationId } = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost(ctx, id, organisationId!);
  const show = async () => (await door.send(PAGE, { headers })).body;
  const post = (fields: Record<string, string>) =>
    send(door.port, PAGE, {
      method: "POST",
      headers: {
        ...headers,
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      body: new URLSearchParams(fields).toString(),
    });
  const names = async () => (await listed(ctx, "traff"))!.map(({ name }) => name);
  return { show, post, names, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

describe("the page of those who carry an event out", () => {
  test("adds somebody once, however often the button is pressed, and somebody of the same name anew", async ({
    db,
  }) => {
    await using site = await opened(db);
    const form = { ...formFields(await site.show(), "save"), "name-": "Ada Ek", intent: "save" };
    for (const press of [1, 2]) {
      const { status, headers } = await site.post(form);
      expect([press, status, headers.location]).toEqual([press, 303, `${PAGE}?done=saved`]);
    }
    expect(await site.names()).toEqual(["Ada Ek"]);
    const forms = (await site.show()).split("<form").filter((each) => each.includes('name="submission"'));
    const anew = { ...formFields(`<form${forms[0]}`, "save"), "name-": "Ada Ek", intent: "save" };
    expect((await site.post(anew)).status).toBe(303);
    expect(await site.names()).toEqual(["Ada Ek", "Ada Ek"]);
  });

  test("tells that a removal is for good, and says the same to its second press", async ({ db }) => {
    await using site = await opened(db);
    await site.post({ ...formFields(await site.show(), "save"), "name-": "Ada Ek", intent: "save" });
    const page = await site.show();
    const fold = /<details class="section"><summary>Ta bort.*?<\/details>/s.exec(page)?.[0] ?? "";
    expect(wordsOf(fold)).toContain("Det går inte att ångra.");
    expect(fold).toContain('value="remove"');
    const form = { ...formFields(page, "remove"), intent: "remove" };
    for (const press of [1, 2]) {
      const { status, headers } = await site.post(form);
      expect([press, status, headers.location]).toEqual([press, 303, `${PAGE}?done=removed`]);
    }
    expect(await site.names()).toEqual([]);
  });
});
