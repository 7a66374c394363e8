import { describe, expect, vi } from "vitest";
import { request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { test as pure } from "vitest";
import { createSeatNews } from "#http/seat-news.ts";
import { instant } from "#domain/values/instant.ts";
import { test } from "#tests/support/database.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { formOf, openRegistering } from "#tests/support/registering.ts";

describe("the counts of seats, as they change", () => {
  test("come to whoever listens, and the stream ends when the server does", async ({ db }) => {
    const door = await openRegistering(db);
    await openEvent(door.context, { capacities: { "on-site": 2, digital: null } });
    const heard = listen(door.port, "/evenemang/traff/platser");
    await heard.said("2 av 2 platser kvar");
    expect(heard.headers()).toMatchObject({ "content-type": "text/event-stream", "cache-control": "no-store" });
    await door.post("/evenemang/traff", formOf("Anna Ek"));
    await heard.said("1 av 2 platser kvar");
    expect(heard.latest()).toEqual({
      sv: { "on-site": "1 av 2 platser kvar", digital: "plats för alla" },
      en: { "on-site": "1 of 2 seats left", digital: "room for everybody" },
    });
    const began = performance.now();
    await door[Symbol.asyncDispose]();
    await heard.ended;
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  pure("are read once for all listeners of an event, and only after a commit", async () => {
    let count = 0;
    const read = vi.fn(async () => `left ${count}`);
    const news = createSeatNews({
      changes: () => ({ count, seen: true }),
      now: () => instant(1_000),
      lookEveryMs: 5,
      mostListeners: 50,
    });
    const left = Array.from({ length: 50 }, () => new AbortController());
    const readers = left.map(({ signal }) => news.listen("a", read, signal)!.getReader());
    expect(news.listen("a", read, new AbortController().signal)).toBeNull();
    const next = async () => new TextDecoder().decode((await readers[49]!.read()).value);
    expect(await next()).toBe("data: left 0\n\n");
    await wait(50);
    expect(read).toHaveBeenCalledTimes(1);
    count = 1;
    expect(await next()).toBe("data: left 1\n\n");
    expect(read).toHaveBeenCalledTimes(2);
    for (const each of left) each.abort();
    expect((await readers[49]!.read()).done).toBe(true);
    count = 2;
    await wait(30);
    expect(read).toHaveBeenCalledTimes(2);
    expect(news.isToldOf("a")).toBe(false);
    expect(news.listen("a", read, new AbortController().signal)).not.toBeNull();
    news.close();
    expect(news.listen("a", read, new AbortController().signal)).toBeNull();
  });
});

function listen(port: number, path: string) {
  let text = "";
  let headers = {};
  const ended = new Promise<void>((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path }, (answer) => {
      headers = answer.headers;
      answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
      answer.on("close", resolve);
    });
    sent.on("error", reject);
    sent.end();
  });
  return {
    ended,
    headers: () => headers,
    latest: () => JSON.parse(text.trim().split("\n\n").at(-1)!.slice("data: ".length)) as unknown,
    said: async (words: string) => {
      while (!text.includes(words)) await wait(10);
    },
  };
}
