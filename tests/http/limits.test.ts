import type { ActionFunctionArgs } from "@remix-run/node";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect } from "vitest";
import { LARGEST_BODY } from "#http/incoming.ts";
import { test } from "#tests/support/database.ts";
import { openDoor, sendRaw } from "#tests/support/door.ts";

const routes = {
  "/size": { action: ({ context }: ActionFunctionArgs) => new Response(String(context.body?.length)) },
  "/who": { loader: ({ context }: { context: { clientAddress: string } }) => new Response(context.clientAddress) },
  "/slow": {
    loader: () => {
      slowBegan();
      return wait(200, new Response("done"));
    },
  },
};
let slowBegan = () => {};

/** Fulfilled when the next slow request has reached its loader. */
const slowBegins = () => new Promise<void>((resolve) => (slowBegan = resolve));
const OURS = { "sec-fetch-site": "same-origin" };

describe("a body", () => {
  test("is taken up to its limit, and refused beyond, with its length told or not", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    for (const told of [true, false]) {
      for (const [size, status] of [
        [LARGEST_BODY, 200],
        [LARGEST_BODY + 1, 413],
        [5 * LARGEST_BODY, 413],
      ] as const) {
        const length = told ? { "content-length": size } : { "transfer-encoding": "chunked" };
        const answer = await door.send("/size", {
          method: "POST",
          headers: { ...OURS, ...length },
          body: "a".repeat(size),
        });
        expect([told, size, answer.status]).toEqual([told, size, status]);
        if (status === 200) expect(answer.body).toBe(`${size}`);
      }
    }
  });

  test("that breaks off leaves a line and no fault", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const socket = connect(door.port, "127.0.0.1");
    socket.write("POST /size HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 100\r\n\r\nhalf");
    await wait(50);
    socket.destroy();
    expect(await door.requests(1)).toMatchObject([{ route: "/size", status: 499 }]);
    expect(door.log.entries.filter(({ level }) => level === "error")).toEqual([]);
  });

  test("of a wrong length or shape does not come in", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const head = "POST /size HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\n";
    expect(await door.sendRaw(`${head}Content-Length: x\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /);
    const smuggled = `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
    expect(await door.sendRaw(smuggled)).toMatch(/^HTTP\/1.1 400 /);
  });
});

describe("a slow sender", () => {
  test.for([
    ["of headers", "GET / HTTP/1.1\r\nHost: a\r\nX-"],
    ["of a body", "POST /size HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 9\r\n\r\na"],
  ] as const)("%s is told so in time, and let go", async ([_, bytes], { db }) => {
    await using door = await openDoor({ db, routes, limits: { headersMs: 100, requestMs: 200, lookEveryMs: 20 } });
    const began = performance.now();
    const answer = await door.sendRaw(bytes);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(answer).toContain("X-Content-Type-Options: nosniff");
  });
});

describe("a client that leaves", () => {
  test("while its answer is made leaves a line and no fault", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const socket = connect(door.port, "127.0.0.1");
    const begun = slowBegins();
    socket.write("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
    await begun;
    socket.destroy();
    expect(await door.requests(1)).toMatchObject([{ route: "/slow", status: 499 }]);
    await wait(250);
    expect(door.log.entries).toHaveLength(1);
  });
});

describe("the client's address", () => {
  test("is what a trusted proxy added last, and otherwise the connection's", async ({ db }) => {
    await using trusting = await openDoor({ db, routes, trustProxy: true });
    await using doubting = await openDoor({ db, routes });
    const headers = { "x-forwarded-for": "198.51.100.1, 203.0.113.7" };
    expect((await trusting.send("/who", { headers })).body).toBe("203.0.113.7");
    expect((await doubting.send("/who", { headers })).body).toBe("127.0.0.1");
    expect((await trusting.send("/who", { headers: { "x-forwarded-for": "nonsense" } })).body).toBe("127.0.0.1");
    expect((await trusting.send("/who")).body).toBe("127.0.0.1");
  });
});

describe("closing", () => {
  test("finishes what has begun, and closes idle and silent connections at once", async ({ db }) => {
    const door = await openDoor({ db, routes });
    const closed: string[] = [];
    const silent = connect(door.port, "127.0.0.1");
    silent.on("error", () => undefined).on("close", () => closed.push("silent"));
    await once(silent, "connect");
    const begun = slowBegins();
    const slow = sendRaw(door.port, "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n").then((answer) => {
      closed.push("slow");
      return answer;
    });
    await begun;
    const began = performance.now();
    await door[Symbol.asyncDispose]();
    expect(performance.now() - began).toBeLessThan(4_000);
    const answer = await slow;
    expect(answer).toContain("done");
    expect(answer).toContain("Connection: close");
    expect(closed).toEqual(["silent", "slow"]);
    await expect(sendRaw(door.port, "")).rejects.toThrow("ECONNREFUSED");
  });
});
