import { describe, expect, test } from "vitest";
import type { Allotment } from "#domain/registration/allotment.ts";
import { servedOf, type Waiting } from "#domain/registration/waiting-line.ts";
import type { AllotmentId, PartyId, SeatPoolId } from "#domain/values/identifiers.ts";

const OURS = "alm_ours" as AllotmentId;
const alone = (given: Partial<Waiting> = {}): Waiting => ({
  ...{ partyId: null, partyWhole: false, waitAllotmentId: null },
  ...given,
});
const whole = (party: string, of: readonly (AllotmentId | null)[]) =>
  of.map((waitAllotmentId) => alone({ partyId: party as PartyId, partyWhole: true, waitAllotmentId }));
const count = (capacity: number, kept = 0) => ({ capacity, taken: 0, kept, waiting: 0 });
const keeping = (seats: number): Allotment => ({
  ...{ id: OURS, poolId: "plt_it" as SeatPoolId, rule: { by: "code", code: "x" } },
  ...{ seats, taken: 0, until: null, fellBackAt: null },
});

/** The same line, and how often somebody in it was looked at. */
function watched(line: readonly Waiting[]) {
  let looks = 0;
  const get = (all: readonly Waiting[], at: string | symbol) => {
    if (typeof at === "string" && /^\d+$/.test(at)) looks += 1;
    return Reflect.get(all, at) as unknown;
  };
  return { line: new Proxy(line, { get }), looks: () => looks };
}

describe("who of a long line is served", () => {
  const LONG = 2_000;

  test("is said by going through it a few times, where all wait in pairs", () => {
    const pairs = Array.from({ length: LONG / 2 }, (_, number) => whole(`p${number}`, [null, null])).flat();
    const { line, looks } = watched(pairs);
    expect(servedOf(line, count(LONG - 1), [], true)).toEqual(pairs.slice(0, LONG - 2));
    expect(looks()).toBeLessThan(5 * LONG);
  });

  test("is said by going through it a few times, where a party that is passed stands first", () => {
    const mixed = whole("mixed", [OURS, null]);
    const others = Array.from({ length: LONG }, () => alone({ waitAllotmentId: OURS }));
    const { line, looks } = watched([...mixed, ...others]);
    expect(servedOf(line, count(LONG, LONG), [keeping(LONG)], true)).toEqual(others);
    expect(looks()).toBeLessThan(5 * LONG);
  });
});

test("a party that is larger than the room ends the turn, or is passed, as the event lets it", () => {
  const large = whole("large", [null, null, null]);
  const [before, after] = [alone(), alone()];
  const line = [before, ...large, after];
  expect(servedOf(line, count(2), [], false)).toEqual([before]);
  expect(servedOf(line, count(2), [], true)).toEqual([before, after]);
});
