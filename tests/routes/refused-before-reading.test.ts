import { describe, expect } from "vitest";
import * as workProgramme from "#routes/work-programme/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { everyRole, type RoleTried } from "#tests/support/every-role.ts";

const routes = { "/arbete/evenemang/:slug/program": { action: workProgramme.action, default: () => null } };

describe("what is sent to the programme by somebody who may not change it", () => {
  test("is not looked at: a form that says nothing tells nothing", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const { headersOf } = await everyRole(door.context);
    const say = async (role: RoleTried) => {
      const headers = { ...headersOf(role), "content-type": "application/x-www-form-urlencoded" };
      const sent = { method: "POST", headers, body: "intent=nothing" };
      return (await door.send("/arbete/evenemang/traff/program", sent)).status;
    };
    for (const role of ["viewer", "co-organiser", "stranger"] as const) {
      expect([role, await say(role)]).toEqual([role, 404]);
    }
    expect(await say("organiser")).toBe(400);
  });
});
