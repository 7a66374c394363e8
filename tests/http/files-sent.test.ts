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

test("of more files at once than memory is kept for, the rest are told to come back, and forms without are taken", async ({
  db,
}) => {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const slow = { loader: () => null, action: () => answered.then(() => new Response("taken")) };
  const held = { ...routes, "/files": { ...slow, handle: { takesFiles: true } } };
  await using door = await openDoor({ db, routes: held });
  const headers = { cookie, "content-type": "text/plain", "sec-fetch-site": "same-origin" };
  const send = (path: string, body: string) => door.send(path, { method: "POST", headers, body });
  const file = "x".repeat(MEGABYTE + 1);
  const sent = Array.from({ length: 26 }, () => send("/files", file));
  const refused = await door.requests(2);
  expect(refused.map(({ status }) => status)).toEqual([503, 503]);
  expect((await send("/small", "x")).status).toBe(200);
  answer();
  const answers = await Promise.all(sent);
  const told = answers.filter(({ status }) => status === 503);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(24);
  expect(told.map(({ headers: of }) => of["retry-after"])).toEqual(["30", "30"]);
  expect(told[0]!.body).toContain("<h1>Många filer läses just nu</h1>");
  expect((await send("/files", file)).status).toBe(200);
});
