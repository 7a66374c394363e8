import { expect } from "vitest";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";

const MEGABYTE = 1_048_576;
const route = { loader: () => null, action: () => new Response("taken") };
const routes = { "/small": route, "/files": { ...route, handle: { takesFiles: true } } };
const cookie = "samling-session=whoever";

test("a form with a file may be large where one is taken, from those with a session's cookie alone", async ({ db }) => {
  await using door = await openDoor({ db, routes });
  const send = async (path: string, megabytes: number, headers: Record<string, string> = {}) => {
    const type = { "content-type": "text/plain", "sec-fetch-site": "same-origin" };
    const body = "x".repeat(megabytes * MEGABYTE + 1);
    return (await door.send(path, { method: "POST", headers: { ...type, ...headers }, body })).status;
  };
  expect(await send("/files", 5, { cookie })).toBe(200);
  expect(await send("/files", 5)).toBe(413);
  expect(await send("/files", 8, { cookie })).toBe(413);
  expect(await send("/small", 1, { cookie })).toBe(413);
});
