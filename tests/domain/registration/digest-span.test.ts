import { expect, test } from "vitest";
import { digestSpan } from "#domain/registration/digest-span.ts";
import { instant, isoInstant, type ZoneName } from "#domain/values/instant.ts";

function spanAt(zone: string, now: string) {
  const span = digestSpan(zone as ZoneName, instant(Date.parse(now)));
  return span && [span.day, isoInstant(span.since), isoInstant(span.until)];
}

test.each([
  ["Europe/Stockholm", "2027-05-03T13:59:59.999Z", null],
  ["Europe/Stockholm", "2027-05-03T14:00:00Z", ["2027-05-03", "2027-04-26T13:59:00.000Z", "2027-05-03T13:59:00.000Z"]],
  // The clocks have changed within the week.
  ["Europe/Stockholm", "2027-03-30T14:00:00Z", ["2027-03-30", "2027-03-23T14:59:00.000Z", "2027-03-30T13:59:00.000Z"]],
  ["Europe/Stockholm", "2027-05-03T21:59:59Z", ["2027-05-03", "2027-04-26T13:59:00.000Z", "2027-05-03T13:59:00.000Z"]],
  ["Europe/Stockholm", "2027-05-03T22:00:00Z", null],
  ["Pacific/Auckland", "2027-05-03T03:59:59Z", null],
  ["Pacific/Auckland", "2027-05-03T04:00:00Z", ["2027-05-03", "2027-04-26T03:59:00.000Z", "2027-05-03T03:59:00.000Z"]],
] as const)("in %s at %s", (zone, now, span) => {
  expect(spanAt(zone, now)).toEqual(span);
});
