import { expect, test } from "vitest";
import { isoInstant, STOCKHOLM } from "#domain/values/instant.ts";
import { localMoment, parseLocalMoment } from "#domain/values/local-moment.ts";

test.each([
  ["2027-05-20T09:30", "2027-05-20T07:30:00.000Z"],
  ["2027-05-20 09:30", "2027-05-20T07:30:00.000Z"],
  [" 2027-01-20T09:30:00 ", "2027-01-20T08:30:00.000Z"],
  ["2027-10-31T02:30", "2027-10-31T00:30:00.000Z"],
])("%s is a moment, which a field shows again", (text, iso) => {
  const read = parseLocalMoment(text, STOCKHOLM);
  expect(read.ok && isoInstant(read.value)).toBe(iso);
  expect(read.ok && localMoment(read.value, STOCKHOLM)).toBe(text.trim().replace(" ", "T").slice(0, 16));
});

test.each([
  ["", "moment-malformed"],
  ["2027-05-20", "moment-malformed"],
  ["2027-02-29T09:30", "moment-malformed"],
  ["2027-05-20T24:30", "moment-malformed"],
  ["i morgon", "moment-malformed"],
  ["2027-03-28T02:30", "time-skipped-by-clocks"],
])("“%s” is none: %s", (text, refusal) => {
  expect(parseLocalMoment(text, STOCKHOLM)).toEqual({ ok: false, refusal });
});
