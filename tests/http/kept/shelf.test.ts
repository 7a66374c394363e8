import { describe, expect, test } from "vitest";
import type { Changes } from "#db/index.ts";
import { instant } from "#domain/values/instant.ts";
import { KeptPages, keptAddress } from "#http/kept/kept-pages.ts";
import { Page } from "#http/kept/page.ts";
import { Shelf } from "#http/kept/shelf.ts";

const LIMITS = { entries: 100, bytes: 1_000_000 };

describe("a shelf", () => {
  test("puts out what was asked for longest ago", () => {
    const shelf = new Shelf<string>({ entries: 4, bytes: 1_000 }, () => 1);
    for (const key of ["a", "b", "c"]) {
      shelf.set(key, key);
      shelf.get(key);
    }
    shelf.get("a");
    shelf.set("d", "d");
    shelf.get("d");
    expect([shelf.get("a"), shelf.get("c"), shelf.get("d"), shelf.size]).toEqual(["a", "c", "d", 4]);
    shelf.set("e", "e");
    expect([shelf.peek("b"), shelf.peek("e"), shelf.size]).toEqual([undefined, "e", 4]);
  });

  test("counts the bytes that stand on it", () => {
    const shelf = new Shelf<Buffer>({ entries: 1_000, bytes: 1_000 }, (value) => value.length);
    for (let key = 0; key < 50; key++) {
      shelf.set(String(key), Buffer.alloc(100));
      shelf.get(String(key));
      expect(shelf.bytes).toBeLessThanOrEqual(1_000);
    }
    expect(shelf.size).toBeGreaterThan(5);
    shelf.set("49", Buffer.alloc(10));
    shelf.delete("48");
    expect(shelf.bytes).toBe(shelf.size * 100 - 90);
    shelf.set("too large", Buffer.alloc(2_000));
    expect(shelf.peek("too large")).toBeUndefined();
  });

  test("of many who come once, none puts out what is asked for again and again", () => {
    const shelf = new Shelf<number>(LIMITS, () => 1);
    for (const hot of ["/", "/en"]) {
      shelf.set(hot, 1);
      shelf.get(hot);
    }
    for (let key = 0; key < 10_000; key++) shelf.set(`/?q=${key}`, key);
    expect([shelf.get("/"), shelf.get("/en"), shelf.size]).toEqual([1, 1, 27]);
  });
});

describe("kept pages", () => {
  const page = (text: string) => Page.of(new Response(text, { headers: { "content-type": "text/html" } }), {});
  const stage = () => {
    const state = { changes: { count: 1, seen: true } as Changes, at: 1_000_000, made: [] as string[] };
    const kept = new KeptPages({ changes: () => state.changes, now: () => instant(state.at), limits: LIMITS });
    const ask = (address: string, text = address) =>
      kept.at(address, () => {
        state.made.push(text);
        return page(text);
      });
    return { state, kept, ask };
  };

  test("stay within their bounds, and keep what many read, while ten thousand other addresses are asked for", async () => {
    const { state, kept, ask } = stage();
    for (let time = 0; time < 2; time++) await ask("/");
    for (let index = 0; index < 10_000; index++) {
      await ask(`/?q=${index}`);
      expect(kept.size.entries).toBeLessThanOrEqual(LIMITS.entries);
      expect(kept.size.bytes).toBeLessThanOrEqual(LIMITS.bytes);
    }
    await ask("/");
    expect(state.made.filter((address) => address === "/")).toHaveLength(1);
  });

  test("are good for half a second where commits can't be seen, and for ten where they can", async () => {
    for (const [seen, good, over] of [
      [false, 499, 500],
      [true, 9_999, 10_000],
    ] as const) {
      const { state, ask } = stage();
      state.changes = { count: 1, seen };
      await ask("/");
      state.at += good;
      await ask("/");
      expect(state.made).toHaveLength(1);
      state.at += over - good;
      await ask("/");
      expect(state.made).toHaveLength(2);
      // A clock that is set back says nothing about a page's age.
      state.at -= 1;
      await ask("/");
      expect(state.made).toHaveLength(3);
    }
  });

  test("that were begun before a commit are not shown to who asks after it", async () => {
    const { state, kept, ask } = stage();
    const gate: { open?: () => void } = {};
    const slow = kept.at("/", async () => {
      await new Promise<void>((resolve) => (gate.open = resolve));
      return page("old");
    });
    state.changes = { count: 2, seen: true };
    state.at += 250;
    const fresh = await ask("/", "new");
    gate.open!();
    const old = await slow;
    expect(old.isSameAs(fresh)).toBe(false);
    expect(await ask("/", "newer")).toBe(fresh);
  });

  test("fail for all who wait, and are made anew for the next", async () => {
    const { kept, ask } = stage();
    const fail = () => kept.at("/", () => Promise.reject(new RangeError("broken")));
    const outcomes = await Promise.allSettled([fail(), fail(), ask("/")]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(await ask("/")).toBeInstanceOf(Page);
  });

  test("are not kept for addresses longer than people read", async () => {
    const { kept, ask } = stage();
    await ask(`/?q=${"a".repeat(600)}`);
    expect(kept.size.entries).toBe(0);
  });

  test("have addresses made of the path and the parameters that were named", () => {
    const url = new URL("https://samling.example/en?b=2&x=9&a=1&b=3&a=%C3%A5#top");
    expect(keptAddress(url, { parameters: ["a", "b", "c"] }).href).toBe(
      "https://samling.example/en?a=1&a=%C3%A5&b=2&b=3",
    );
    expect(keptAddress(url, {}).href).toBe("https://samling.example/en");
  });
});
