import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createLog, errorName, gatherLines } from "#app/log.ts";
import { instant } from "#domain/values/instant.ts";

const now = () => instant(Date.parse("2026-11-22T09:00:00Z"));

function written(act: (log: ReturnType<typeof createLog>) => void, messages = false): string {
  const lines: string[] = [];
  act(createLog({ write: (line) => lines.push(line), now, messages }));
  return lines.join("");
}

describe("the log", () => {
  test("writes one line of JSON for each event", () => {
    expect(written((log) => log.info("request", { route: "/a\nb", status: 200 }))).toBe(
      '{"time":"2026-11-22T09:00:00.000Z","level":"info","event":"request","route":"/a\\nb","status":200}\n',
    );
  });

  test("tells an error's class, code, place and causes, and not what it says", () => {
    const cause = Object.assign(new TypeError("anna@example.se"), { code: "23505" });
    const error = new RangeError("Anna\n    at Anna (anna.ts:1:1)", { cause });
    const text = written((log) => log.error("failed", error, { job: "send" }));
    expect(JSON.parse(text)).toMatchObject({
      ...{ level: "error", event: "failed", job: "send", error: "RangeError" },
      cause: { error: "TypeError", code: "23505" },
    });
    expect(text).not.toMatch(/anna/i);
    expect(text).toContain("log.test.ts");
    expect(written((log) => log.error("failed", error), true)).toContain("anna@example.se");
  });

  test("copes with whatever is thrown", () => {
    for (const thrown of [null, undefined, "Anna", 7, { name: "Anna" }, new Response()]) {
      expect(written((log) => log.error("failed", thrown))).not.toContain("Anna");
    }
    const ring = new Error("a");
    ring.cause = ring;
    expect(written((log) => log.error("failed", ring)).length).toBeLessThan(20_000);
    expect([errorName("x"), errorName(new TypeError())]).toEqual(["string", "TypeError"]);
  });

  test("gathers the lines of a moment into one write, and loses none at the end", async () => {
    const writes: string[] = [];
    const lines = gatherLines((text) => writes.push(text));
    lines.write("a\n");
    lines.write("b\n");
    await wait(50);
    expect(writes).toEqual(["a\nb\n"]);
    lines.write("c\n");
    lines.flush();
    lines.flush();
    await wait(50);
    expect(writes).toEqual(["a\nb\n", "c\n"]);
  });
});
