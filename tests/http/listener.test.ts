import { describe, expect } from "vitest";
import { test } from "#tests/support/database.ts";
import { ORIGIN, openDoor } from "#tests/support/door.ts";

const page = { default: () => "page" };
const routes = {
  "/": page,
  "/en": page,
  "/evenemang/:slug": { ...page, loader: () => null },
  "/fault": {
    ...page,
    loader: () => {
      throw new RangeError("about Anna Andersson\n    at anna@example.se");
    },
  },
  "/arbete": { ...page, loader: () => "what the page does not show", handle: { work: true } },
  "/gone": {
    ...page,
    loader: () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- it is how Remix is told of a status
      throw new Response(null, { status: 410 });
    },
  },
  "/open": { loader: () => new Response("open"), handle: { openToAll: true } },
  "/facts": {
    loader: ({ request }: { request: Request }) =>
      Response.json({ url: request.url, headers: Object.fromEntries(request.headers) }),
  },
};

describe("addresses", () => {
  test("are read at our own origin, whatever Host and proxies say", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const forwarded = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "http", forwarded: "host=evil" };
    const { body } = await door.send("/facts?q=1", { headers: { host: "evil.example", ...forwarded, accept: "a/b" } });
    expect(JSON.parse(body)).toMatchObject({
      url: `${ORIGIN}/facts?q=1`,
      headers: { host: "samling.example", accept: "a/b" },
    });
    expect(body).not.toContain("evil");
  });

  test.for([
    ["/en/", "/en"],
    ["/en/?q=å&r=/", "/en?q=%C3%A5&r=/"],
    ["/evenemang/x//", "/evenemang/x"],
    ["//evil.example/", "/evil.example"],
    ["//evil.example", "/evil.example"],
    ["/\\evil.example/", "/evil.example"],
    ["///", "/"],
  ] as const)("%s is one with stray slashes", async ([written, better], { db }) => {
    await using door = await openDoor({ db, routes });
    const answer = await door.send(encodeURI(written).replace("%5C", "\\"));
    expect([answer.status, answer.headers.location]).toEqual([308, better]);
  });

  test.for([
    "/%",
    "/%ff",
    "/evenemang/%E5",
    "/evenemang/a%00b",
    "/a%0d%0ab",
    "/a%E2%80%A8b",
    "/?q=%00",
    "*",
    "http:",
    "@evil.example/",
  ])("%s means nothing", async (path, { db }) => {
    await using door = await openDoor({ db, routes });
    const answer = await door.sendRaw(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
  });

  test("may be whole URLs, as HTTP allows", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const answer = await door.sendRaw("GET http://elsewhere/facts HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    expect(answer).toContain(`"url":"${ORIGIN}/facts"`);
  });

  test.for(["%%%", "", "a b", "[::1", "å"])("the Host %j harms nothing", async (host, { db }) => {
    await using door = await openDoor({ db, routes });
    const answer = await door.sendRaw(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
  });

  test("without a Host are refused, as HTTP/1.1 wants", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    expect(await door.sendRaw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).toMatch(/^HTTP\/1.1 400 /);
  });

  test.for([
    ["/?_data=root", 200],
    ["/?_data=nothing", 200],
    ["/facts?_data=%2Ffacts", 200],
    ["/_root.data", 200],
    ["/_root.data?_routes=nothing", 200],
    ["/evenemang/x.data", 200],
    ["/facts.data", 200],
    ["/gone.data", 410],
    ["/nothing.data", 404],
    ["/.data", 200],
    ["/__manifest", 204],
    ["/__manifest?version=1&p=/en&p=%25", 200],
    ["/__manifest?version=1&p=%", 400],
    ["/nothing", 404],
    ["/gone", 410],
  ] as const)("Remix's own address %s is no fault", async ([path, status], { db }) => {
    await using door = await openDoor({ db, routes });
    expect((await door.send(path)).status).toBe(status);
    expect(door.log.entries.filter(({ level }) => level === "error")).toEqual([]);
  });
});

test("the bare data of a page in the workspace is given to nobody", async ({ db }) => {
  await using door = await openDoor({ db, routes });
  const answers = await Promise.all(
    ["/arbete", "/arbete.data", "/arbete.data?_routes=root"].map(async (path) => {
      const { status, body } = await door.send(path);
      return [status, body.includes("what the page does not show")];
    }),
  );
  expect(answers).toEqual([
    [200, false],
    [404, false],
    [404, false],
  ]);
});

describe("methods", () => {
  test("HEAD is GET without the body", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    for (const path of ["/", "/facts", "/nothing", "/%ff", "/en/"]) {
      const [head, get] = [await door.send(path, { method: "HEAD" }), await door.send(path)];
      expect(head.body).toBe("");
      expect([head.status, head.headers["content-type"]]).toEqual([get.status, get.headers["content-type"]]);
    }
  });

  test.for(["OPTIONS", "TRACE", "PROPFIND", "PURGE", "PUT", "PATCH", "DELETE"])(
    "%s is not for us",
    async (method, { db }) => {
      await using door = await openDoor({ db, routes });
      const answer = await door.send("/", { method, headers: { "sec-fetch-site": "same-origin" } });
      expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
    },
  );

  test("a browser that asks first is told that any site may read what is open to all, and nothing else", async ({
    db,
  }) => {
    await using door = await openDoor({ db, routes });
    const asked = { origin: "https://kommun.example", "access-control-request-method": "GET" };
    const { status, headers, body } = await door.send("/open", { method: "OPTIONS", headers: asked });
    expect([status, body]).toEqual([204, ""]);
    expect(headers).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "If-None-Match",
      "access-control-max-age": "86400",
    });
    const closed = await door.send("/facts", { method: "OPTIONS", headers: asked });
    expect([closed.status, closed.headers["access-control-allow-origin"]]).toEqual([405, undefined]);
    expect(await door.requests(2)).toMatchObject([{ route: "/open" }, { route: "/facts" }]);
  });

  test("a page that takes nothing says so", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    for (const path of ["/", "/facts", "/_root.data"]) {
      const answer = await door.send(path, { method: "POST", headers: { "sec-fetch-site": "same-origin" } });
      expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
    }
    expect(door.log.entries.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("refusals", () => {
  test("speak the language of the address, and are not kept", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const swedish = await door.send("/", { method: "POST" });
    const english = await door.send("/en/events/x", { method: "POST" });
    expect(swedish.body).toContain('<html lang="sv">');
    expect(english.body).toContain('<html lang="en">');
    expect(english.headers).toMatchObject({ "cache-control": "no-store", "content-type": "text/html; charset=utf-8" });
  });
});

describe("the log", () => {
  test("has a line for each request with the route's pattern, and nothing of who or what", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const headers = { "user-agent": "Annas browser", cookie: "anna", "x-forwarded-for": "203.0.113.7" };
    await door.send("/evenemang/annas-token?anna=1", { headers });
    await door.send("/annas-token", { headers });
    await door.send("/en/annas-token/", { headers });
    await door.send("/evenemang/annas-token.data", { headers });
    const requests = await door.requests(4);
    expect(requests).toEqual([
      line({ route: "/evenemang/:slug", status: 200 }),
      line({ route: "/*", status: 404 }),
      line({ route: "(refused)", status: 308 }),
      line({ route: "/evenemang/:slug", status: 200 }),
    ]);
    expect(JSON.stringify(door.log.entries)).not.toMatch(/anna|203\.0|127\.0/i);
  });

  test("tells a fault's class and place, but not its words", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    expect((await door.send("/fault?anna")).status).toBe(500);
    const faults = door.log.entries.filter(({ level }) => level === "error");
    expect(faults).toMatchObject([{ event: "request-failed", error: "RangeError", route: "/fault" }]);
    expect((faults[0]?.["stack"] as string[])[0]).toContain("listener.test.ts");
    expect(JSON.stringify(door.log.entries)).not.toMatch(/anna/i);
  });
});

function line(facts: { route: string; status: number }) {
  return {
    ...{ time: expect.any(String) as string, level: "info", event: "request", method: "GET" },
    ...facts,
    ms: expect.any(Number) as number,
  };
}
