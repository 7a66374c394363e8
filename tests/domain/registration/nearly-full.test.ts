import { expect, test } from "vitest";
import { isNearlyFull } from "#domain/registration/nearly-full.ts";

test.each([
  [300, 300, false],
  [300, 101, false],
  [300, 100, true],
  [300, 0, true],
  [30, 21, false],
  [30, 20, true],
  [10, 10, true],
  [null, null, false],
])("of %s seats, with %s left: %s", (capacity, left, nearly) => {
  expect(isNearlyFull({ capacity, left })).toBe(nearly);
});
