import { expect, test } from "vitest";
import { typedTime } from "#domain/programme/typed-time.ts";

test.for([
  ["9.30", "09:30"],
  ["09:30", "09:30"],
  ["kl. 9", "09:00"],
  ["KL 21.15", "21:15"],
  ["0930", "09:30"],
  ["", null],
  ["25.00", undefined],
  ["9.60", undefined],
  ["nio", undefined],
  ["9.30–10", undefined],
] as const)("%s is read as %s", ([written, time]) => {
  expect(typedTime(written)).toBe(time);
});
