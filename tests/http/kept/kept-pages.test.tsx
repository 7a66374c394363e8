import { readForm } from "#http/read-form.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { describe, expect, inject, vi } from "vitest";
import { openDatabase, type Database } from "#db/index.ts";
import { test } from "#tests/support/database.ts";
import { openDoor, sendForBytes } from "#tests/support/door.ts";
import { addSeries, seriesNames } from "#tests/support/series.ts";
import { Slot, useSlot } from "#ui/slot.tsx";
import { useActionData, useLoaderData } from "@remix-run/react";

type Asked = { request: Request; context: { db: Database; clientAddress: string } };

/** A page that tells what its loader saw, and how often it ran. */
function counting(kept: object = {}) {
  const ran = vi.fn();
  const route = {
    handle: { kept },
    loader: async ({ request, context }: Asked) => {
      ran();
      const { search } = new URL(request.url);
      return { search, names: await seriesNames(context.db) };
    },
    default: function Names() {
      const { search, names } = useLoaderData<{ search: string; names: string[] }>();
      return <p>{`${search} ${names.join(" ")}`}</p>;
    },
  };
  return { ran, route };
}

const textOf = (body: string) => /<p>(.*)<\/p>/s.exec(body)?.[1] ?? "";

/** Kept until a commit is seen: on PostgreSQL, whose commits are asked for, from a moment after the first request on. */
async function settle({ send, context }: Awaited<ReturnType<typeof openDoor>>, path = "/"): Promise<void> {
  await send(path);
  if (inject("engine") === "postgres") await wait(300);
  // So long that the page is made anew, and so begins to be kept now.
  context.moveClock(10_000);
  await send(path);
}

describe("a kept page", () => {
  test("is made once, and answers all who follow", async ({ db }) => {
    const { ran, route } = counting();
    await using door = await openDoor({ db, routes: { "/": route } });
    await settle(door);
    ran.mockClear();
    const answers = [await door.send("/"), await door.send("/"), await door.send("/")];
    expect(ran).not.toHaveBeenCalled();
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers[0]!.headers).toMatchObject({
      "cache-control": "no-cache",
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": expect.stringContaining("default-src 'self'") as string,
      "x-frame-options": "DENY",
    });
    expect(answers[0]!.headers["content-length"]).toBe(String(Buffer.byteLength(answers[0]!.body)));
  });

  test("is made once for fifty who ask at the same moment", async ({ db }) => {
    const { ran, route } = counting();
    await using door = await openDoor({ db, routes: { "/": route, "/other": counting().route } });
    await settle(door, "/other");
    const answers = await Promise.all(Array.from({ length: 50 }, () => door.send("/")));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(ran).toHaveBeenCalledTimes(1);
  });

  test("shows our own commit a quarter of a second after it was made last, and not before", async ({ db }) => {
    const { route } = counting();
    await using door = await openDoor({ db, routes: { "/": route } });
    await settle(door);
    for (const name of ["a", "b", "c"]) {
      await db.inTransaction((tx) => addSeries(tx, name));
      door.context.moveClock(249);
      const before = textOf((await door.send("/")).body);
      door.context.moveClock(1);
      const after = textOf((await door.send("/")).body);
      expect([before, after].map((text) => text.trim().split(" ").includes(name))).toEqual([false, true]);
    }
  });

  test("shows another process's commit within a second, asked for all the while", async ({ db, databaseUrl }) => {
    const { route } = counting();
    await using door = await openDoor({ db, routes: { "/": route } });
    await settle(door);
    const other = openDatabase(databaseUrl);
    for (const name of ["a", "b", "c"]) {
      await other.inTransaction((tx) => addSeries(tx, name));
      door.context.moveClock(250);
      const began = performance.now();
      while (!textOf((await door.send("/")).body).includes(name)) await wait(5);
      expect(performance.now() - began).toBeLessThan(900);
    }
    await other.close();
  });

  test("does so too when the connection that watches is lost", async ({ db, databaseUrl }) => {
    const { route } = counting();
    await using door = await openDoor({ db, routes: { "/": route } });
    await settle(door);
    const other = openDatabase(databaseUrl);
    if (inject("engine") === "postgres") await cutWatchers(databaseUrl);
    await other.inTransaction((tx) => addSeries(tx, "unwatched"));
    door.context.moveClock(250);
    const began = performance.now();
    while (!textOf((await door.send("/")).body).includes("unwatched")) await wait(5);
    expect(performance.now() - began).toBeLessThan(900);
    await other.close();
  });

  test("is made anew after ten seconds, for time changes pages too", async ({ db }) => {
    const { ran, route } = counting();
    await using door = await openDoor({ db, routes: { "/": route } });
    await settle(door);
    ran.mockClear();
    door.context.moveClock(9_900);
    await door.send("/");
    expect(ran).not.toHaveBeenCalled();
    door.context.moveClock(200);
    await door.send("/");
    expect(ran).toHaveBeenCalledTimes(1);
  });

  test("depends on the parameters that its route names, and on no other", async ({ db }) => {
    const { ran, route } = counting({ parameters: ["kind", "q"] });
    await using door = await openDoor({ db, routes: { "/": route } });
    await settle(door, "/?q=a");
    ran.mockClear();
    const addresses = ["/?q=a&fbclid=1", "/?utm_source=x&q=a", "/?q=b", "/?q=b&kind=1&kind=2", "/?kind=1&q=b&kind=2"];
    const seen = [];
    for (const address of addresses) seen.push(textOf((await door.send(address)).body).trim());
    expect(seen).toEqual(["?q=a", "?q=a", "?q=b", "?kind=1&amp;kind=2&amp;q=b", "?kind=1&amp;kind=2&amp;q=b"]);
    expect(ran).toHaveBeenCalledTimes(2);
  });

  test("its data for Remix's own scripts, and its POST, are nobody else's", async ({ db }) => {
    const { ran, route } = counting();
    const post = { ...route, action: () => null };
    await using door = await openDoor({ db, routes: { "/side": post } });
    await settle(door, "/side");
    ran.mockClear();
    await door.send("/side.data");
    await door.send("/side", { method: "POST", headers: { "sec-fetch-site": "same-origin" } });
    expect(ran).toHaveBeenCalledTimes(2);
  });
});

describe("one person's page", () => {
  const route = {
    handle: { kept: {} },
    loader: ({ request, context }: Asked) =>
      [...request.headers].map(([name, value]) => `${name}=${value}`).join(" ") + context.clientAddress,
    default: function Seen() {
      return <p>{useLoaderData<string>()}</p>;
    },
  };

  test("is made for that person, and is not kept, here or on the way", async ({ db }) => {
    await using door = await openDoor({ db, routes: { "/": route } });
    for (const headers of [
      { cookie: "other=1; samling_session=anna" },
      { cookie: "__Host-samling-session=anna" },
      { authorization: "Bearer anna" },
    ]) {
      await door.send("/");
      const personal = await door.send("/", { headers });
      expect(textOf(personal.body)).toContain("anna");
      expect(personal.headers["cache-control"]).toBe("private, no-store");
      expect(personal.headers).not.toHaveProperty("etag");
      expect(textOf((await door.send("/")).body)).toBe("");
    }
  });

  test("leaves nothing of what a visitor sends in what others are shown", async ({ db }) => {
    await using door = await openDoor({ db, routes: { "/": route } });
    const headers = {
      cookie: "theme=anna",
      "user-agent": "anna",
      "accept-language": "anna",
      referer: "https://anna.se",
    };
    expect(textOf((await door.send("/", { headers })).body)).toBe("");
    expect(textOf((await door.send("/")).body)).toBe("");
  });
});

describe("what is never kept", () => {
  const answers: Record<string, () => Response> = {
    "/missing": () => new Response(null, { status: 404 }),
    "/moved": () => Response.redirect("https://samling.example/", 302),
    "/broken": () => {
      throw new RangeError("broken");
    },
    "/cookie": () => new Response("text", { headers: { "set-cookie": "a=b" } }),
    "/no-store": () => new Response("text", { headers: { "cache-control": "no-store" } }),
    "/private": () => new Response("text", { headers: { "cache-control": "private" } }),
    "/nonce": () => new Response("text", { headers: { "content-security-policy": "script-src 'nonce-a'" } }),
    "/huge": () => new Response("a".repeat(2_000_000)),
  };

  test.for(Object.entries(answers))("%s", async ([path, answer], { db }) => {
    const loader = vi.fn(answer);
    await using door = await openDoor({ db, routes: { [path]: { handle: { kept: {} }, loader } } });
    const statuses = [];
    for (let time = 0; time < 3; time++) statuses.push((await door.send(path)).status);
    expect(loader).toHaveBeenCalledTimes(3);
    expect(new Set(statuses).size).toBe(1);
  });
});

describe("compression and validators", () => {
  const long = "räksmörgås & <b> ".repeat(500);
  const routes = {
    "/": { handle: { kept: {} }, default: () => <p>{long}</p> },
    "/feed": {
      handle: { kept: {} },
      loader: () => new Response(long, { headers: { "content-type": "application/atom+xml", etag: '"own"' } }),
    },
    "/picture": {
      handle: { kept: {} },
      loader: () => new Response(new Uint8Array([0, 255, 128, 1]), { headers: { "content-type": "image/png" } }),
    },
  };

  test.for([
    [undefined, undefined],
    ["", undefined],
    ["gzip, deflate, br, zstd", "br"],
    ["GZIP", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["br; q=0.0, *", "gzip"],
    ["identity", undefined],
    ["*", "br"],
    ["*;q=0", undefined],
    ["brotli", undefined],
  ] as const)("%j gets %s", async ([accepted, expected], { db }) => {
    await using door = await openDoor({ db, routes });
    const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
    for (const path of ["/", "/feed"]) {
      const plain = await sendForBytes(door.port, path);
      const answer = await sendForBytes(door.port, path, { headers });
      expect(answer.headers["content-encoding"]).toBe(expected);
      expect(answer.headers.vary).toBe("Accept-Encoding");
      expect(answer.headers["content-length"]).toBe(String(answer.body.length));
      expect(decoded(answer).equals(plain.body)).toBe(true);
      if (expected) expect(answer.body.length).toBeLessThan(plain.body.length / 10);
    }
  });

  test("pictures are sent as they are", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const answer = await sendForBytes(door.port, "/picture", { headers: { "accept-encoding": "br, gzip" } });
    expect([...answer.body]).toEqual([0, 255, 128, 1]);
    expect(answer.headers).not.toHaveProperty("content-encoding");
    expect(answer.headers).not.toHaveProperty("vary");
  });

  test("what has not changed is not sent again, in the encoding that was sent", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    for (const path of Object.keys(routes)) {
      const tags = new Set<string>();
      for (const encoding of ["br", "gzip", "identity"]) {
        const headers = { "accept-encoding": encoding };
        const first = await door.send(path, { headers });
        const etag = first.headers.etag!;
        expect(etag).toMatch(/^"[\w-]{22}-\w+"$/);
        tags.add(etag);
        for (const [method, named, status] of [
          ["GET", etag, 304],
          ["HEAD", etag, 304],
          ["GET", `"x", W/${etag}`, 304],
          ["GET", "*", 304],
          ["GET", '"own"', 200],
        ] as const) {
          const again = await door.send(path, { method, headers: { ...headers, "if-none-match": named } });
          expect([method, named, again.status]).toEqual([method, named, status]);
          expect(again.headers).toMatchObject({ etag, "cache-control": "no-cache" });
          expect(again.headers.vary).toBe(first.headers.vary);
          if (status === 304) expect(again.body).toBe("");
        }
      }
      expect(tags.size).toBe(path === "/picture" ? 1 : 3);
    }
  });

  test("HEAD tells what GET would, and sends nothing", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    for (const path of Object.keys(routes)) {
      const headers = { "accept-encoding": "br" };
      const [get, head] = [await door.send(path, { headers }), await door.send(path, { headers, method: "HEAD" })];
      expect(head.body).toBe("");
      expect({ ...head.headers, date: 0 }).toEqual({ ...get.headers, date: 0 });
    }
  });

  test("a page that comes out the same after a commit keeps its tag", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const before = await door.send("/");
    await db.inTransaction((tx) => addSeries(tx, "elsewhere"));
    door.context.moveClock(250);
    expect((await door.send("/")).headers.etag).toBe(before.headers.etag);
  });
});

describe("slots", () => {
  const hostile = `<b>"'&amp;`;
  const route = {
    handle: { kept: {} },
    loader: ({ request }: Asked) => request.method,
    action: async ({ request, context }: ActionFunctionArgs) => (await readForm(request, context.body))?.get("said"),
    default: function Form() {
      const said = useActionData<string>() ?? "nothing";
      return (
        <p>
          <input value={useSlot("submission-key")} readOnly />
          {said} <Slot name="time-stamp" of="evt_1" />
        </p>
      );
    },
  };
  const fillers = () => {
    let made = 0;
    return { "submission-key": () => `key${++made}`, "time-stamp": async (of: string) => `${of} ${hostile}` };
  };
  const expected = (made: number, said = "nothing") =>
    `<input readonly="" value="key${made}"/>${said}<!-- --> <!-- -->evt_1 &#60;b&#62;&#34;&#39;&#38;amp;`;

  test.for(["identity", "gzip", "br, gzip"])("are filled anew in each answer, with %s", async (accepted, { db }) => {
    await using door = await openDoor({ db, routes: { "/": route }, fillers: fillers() });
    const headers = { "accept-encoding": accepted };
    for (const made of [1, 2, 3]) {
      const answer = await sendForBytes(door.port, "/", { headers });
      expect(answer.headers["content-encoding"]).toBe(accepted === "identity" ? undefined : "gzip");
      expect(answer.headers["content-length"]).toBe(String(answer.body.length));
      expect(answer.headers["cache-control"]).toBe("private, no-cache");
      expect(answer.headers).not.toHaveProperty("etag");
      expect(textOf(decoded(answer).toString())).toBe(expected(made));
    }
    const head = await sendForBytes(door.port, "/", { method: "HEAD", headers });
    expect(head.body.length).toBe(0);
  });

  test("are filled in what a form answers, and in one person's page", async ({ db }) => {
    await using door = await openDoor({ db, routes: { "/form": route }, fillers: fillers() });
    const posted = await door.send("/form", {
      method: "POST",
      headers: { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
      body: "said=hello",
    });
    expect(textOf(posted.body)).toBe(expected(1, "hello"));
    const personal = await door.send("/form", { headers: { cookie: "samling_session=anna" } });
    expect(textOf(personal.body)).toBe(expected(2));
    expect(textOf((await door.send("/form")).body)).toBe(expected(3));
  });

  test("can't be forged by what a person wrote, even from an answer that was sent", async ({ db }) => {
    const forged = [
      "(submission-key.)",
      `${"0".repeat(32)}(submission-key.)`,
      "{{submission-key}}",
      "\u0000(submission-key.)",
      "$1$&$`",
    ].join(" ");
    const page = {
      ...route,
      default: () => (
        <p>
          {forged}
          <Slot name="submission-key" />
        </p>
      ),
    };
    await using door = await openDoor({ db, routes: { "/": page }, fillers: fillers() });
    const { body } = await door.send("/");
    expect(body.match(/key\d/g)).toEqual(["key1"]);
    expect(body).not.toMatch(/[0-9a-f]{32}\((submission-key|time-stamp)\.\)(?! \{)/);
  });

  test("without a filler, or on a route that is not kept, are a fault that is told", async ({ db }) => {
    const unkept = { default: route.default };
    await using door = await openDoor({ db, routes: { "/": route, "/unkept": unkept } });
    for (const path of ["/", "/unkept"]) expect((await door.send(path)).status).toBe(500);
    expect(door.log.entries.filter(({ level }) => level === "error").length).toBeGreaterThanOrEqual(2);
  });
});

function decoded({ headers, body }: Awaited<ReturnType<typeof sendForBytes>>): Buffer {
  if (headers["content-encoding"] === "br") return brotliDecompressSync(body);
  return headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
}

async function cutWatchers(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'samling changes' AND datname = current_database()",
  );
  await client.end();
  expect(rows).toHaveLength(1);
}
