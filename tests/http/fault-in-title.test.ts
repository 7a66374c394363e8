import { data } from "@remix-run/node";
import { createElement } from "react";
import { expect } from "vitest";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";

test("a page that is shown again because something is to be put right says so in its title", async ({ db }) => {
  const page = {
    action: ({ params }: { params: { status?: string } }) => data(null, { status: Number(params.status) }),
    loader: () => null,
    default: () => createElement("title", null, "Sida"),
  };
  await using door = await openDoor({ db, routes: { "/answers/:status": page } });
  const titles = [200, 409, 422].map(async (status) => {
    const { body } = await send(door.port, `/answers/${status}`, {
      method: "POST",
      headers: { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
      body: "",
    });
    return /<title>(.*)<\/title>/.exec(body)?.[1];
  });
  expect(await Promise.all(titles)).toEqual(["Sida", "Fel: Sida", "Fel: Sida"]);
});
