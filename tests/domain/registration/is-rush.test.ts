import { expect, test } from "vitest";
import { isRush } from "#domain/registration/is-rush.ts";
import { instant } from "#domain/values/instant.ts";

const OPENS = instant(Date.parse("2027-04-01T07:00:00Z"));
const MINUTE = 60_000;

test.each([
  [OPENS, -1, false],
  [OPENS, 0, true],
  [OPENS, 60 * MINUTE - 1, true],
  [OPENS, 60 * MINUTE, false],
  [null, 0, false],
])("where it opens at %s, %s ms after: %s", (opensAt, after, rush) => {
  expect(isRush(opensAt, instant(OPENS + after))).toBe(rush);
});
