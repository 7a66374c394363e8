import { readForm } from "#http/read-form.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect } from "vitest";
import { test } from "#tests/support/database.ts";
import { ORIGIN, openDoor } from "#tests/support/door.ts";

const action = async ({ request, context }: ActionFunctionArgs) =>
  Response.json(Object.fromEntries((await readForm(request, context.body)) ?? []));
const page = { default: () => "page", action: () => new Response(null, { status: 303, headers: { Location: "/" } }) };
const routes = {
  "/": page,
  "/form": page,
  "/answer": { action },
  "/link/:token": { action, handle: { authority: "token-in-address" } },
  "/other/:token": { action, handle: { authority: "session" } },
};

const FORM = { "content-type": "application/x-www-form-urlencoded" };

describe("a request that may change something", () => {
  test.for([
    ["from our own page", { "sec-fetch-site": "same-origin", origin: ORIGIN }, 303],
    ["from our own page, in a browser that sends no Origin", { "sec-fetch-site": "same-origin" }, 303],
    [
      "from our own page, at another address of this machine",
      { "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:3000" },
      303,
    ],
    ["from our own page, in an older browser", { origin: ORIGIN }, 303],
    ["from another website", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, 403],
    ["from another website, in an older browser", { origin: "https://evil.example" }, 403],
    [
      "from a neighbour under the same domain",
      { "sec-fetch-site": "same-site", origin: "https://evil.samling.example" },
      403,
    ],
    ["from our name without TLS", { origin: "http://samling.example" }, 403],
    ["from our name with another port", { origin: `${ORIGIN}:8443` }, 403],
    ["from our name with more behind it", { origin: `${ORIGIN}.evil.example` }, 403],
    ["from a page without an origin", { origin: "null" }, 403],
    ["from no browser", {}, 403],
    [
      "with a Host and a proxy's headers that agree with a foreign Origin",
      { origin: "https://evil.example", host: "evil.example", "x-forwarded-host": "evil.example" },
      403,
    ],
  ] as const)("%s", async ([_, headers, status], { db }) => {
    for (const trustProxy of [false, true]) {
      await using door = await openDoor({ db, routes, trustProxy });
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const answer = await door.send("/form", { method, headers: { ...FORM, ...headers }, body: "a=1" });
        expect([method, answer.status]).toEqual([method, method === "POST" ? status : 405]);
      }
      expect(door.log.entries.filter(({ level }) => level === "error")).toEqual([]);
    }
  });

  test("passes behind a proxy that says its own name in Host", async ({ db }) => {
    for (const trustProxy of [false, true]) {
      await using door = await openDoor({ db, routes, trustProxy });
      const headers = {
        ...FORM,
        host: "127.0.0.1:3000",
        "x-forwarded-host": "inner.example",
        "x-forwarded-proto": "http",
      };
      const body = "a=1&b=%C3%A5";
      const answer = await door.send("/answer", { method: "POST", headers: { ...headers, origin: ORIGIN }, body });
      expect([answer.status, answer.body]).toEqual([200, '{"a":"1","b":"å"}']);
    }
  });

  test("may come from anywhere where the address itself is the authority, and only there", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    for (const headers of [{ origin: "https://mail.example", "sec-fetch-site": "cross-site" }, {}]) {
      const post = { method: "POST", headers: { ...FORM, ...headers }, body: "List-Unsubscribe=One-Click" };
      expect((await door.send("/link/abc", post)).status).toBe(200);
      expect((await door.send("/link/abc.data", post)).status).toBe(200);
      expect((await door.send("/other/abc", post)).status).toBe(403);
      expect((await door.send("/nothing", post)).status).toBe(403);
      expect((await door.send("/", post)).status).toBe(403);
      expect((await door.send("/?index", post)).status).toBe(403);
    }
  });

  test("reads are not asked where they come from", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    expect((await door.send("/form", { headers })).status).toBe(200);
  });
});
