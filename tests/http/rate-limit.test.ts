import { describe, expect, test } from "vitest";
import { createRateLimit } from "#http/rate-limit.ts";
import { ManualClock } from "#tests/support/manual-clock.ts";

const MINUTE_MS = 60_000;

function limit(options: { addresses?: number } = {}) {
  const clock = new ManualClock();
  return { clock, ...createRateLimit({ turns: 3, refillMs: MINUTE_MS, now: clock.now, ...options }) };
}

describe("a rate limit", () => {
  test("gives each address its turns, says how long to wait, and gives them back one by one", () => {
    const { take, clock } = limit();
    expect([1, 2, 3, 4].map(() => take("192.0.2.1"))).toEqual([null, null, null, 60]);
    clock.advance(59_001);
    expect(take("192.0.2.1")).toBe(1);
    clock.advance(999);
    expect([take("192.0.2.1"), take("192.0.2.1")]).toEqual([null, 60]);
    clock.advance(60 * MINUTE_MS);
    expect([1, 2, 3, 4].map(() => take("192.0.2.1"))).toEqual([null, null, null, 60]);
  });

  test("never refuses an address's first turn, whatever others do", () => {
    const { take } = limit({ addresses: 100 });
    for (let sent = 0; sent < 5_000; sent++) take("192.0.2.1");
    for (let other = 0; other < 1_000; other++) expect(take(`198.51.${other >> 8}.${other & 255}`)).toBeNull();
  });

  test("takes a whole network of IPv6 as one, however it is written, and IPv4 as itself", () => {
    const { take } = limit();
    const written = ["2001:db8:1:2::1", "2001:0db8:0001:0002:ffff::", "2001:DB8:1:2:3:4:5:6", "2001:db8:1:2::"];
    expect(written.map((address) => take(address))).toEqual([null, null, null, 60]);
    expect(take("2001:db8:1:3::1")).toBeNull();
    expect([take("::1"), take("0:0:0:0::1"), take("::"), take("::2")]).toEqual([null, null, null, 60]);
    expect(["::ffff:192.0.2.9", "192.0.2.9", "192.0.2.9", "192.0.2.9"].map((address) => take(address))).toEqual([
      null,
      null,
      null,
      60,
    ]);
  });

  test("forgets those whose turns are all back, and the oldest beyond its bound", () => {
    const { take } = limit({ addresses: 2 });
    for (let turn = 0; turn < 3; turn++) take("192.0.2.1");
    expect(take("192.0.2.1")).toBe(60);
    take("192.0.2.2");
    take("192.0.2.3");
    expect(take("192.0.2.1")).toBeNull();
  });
});
