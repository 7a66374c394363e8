import { describe, expect, test } from "vitest";
import {
  closingMoment,
  cutOffMoment,
  registrationPhase,
  type WindowFacts,
} from "#domain/registration/registration-window.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { instant, parseIsoInstant, STOCKHOLM } from "#domain/values/instant.ts";

const moment = (iso: string) => instant(parseIsoInstant(iso)!);

function facts(startsOn: string, given: Partial<WindowFacts> = {}): WindowFacts {
  return {
    ...{ state: "published", startsOn: startsOn as CalendarDate, endsOn: startsOn as CalendarDate, zone: STOCKHOLM },
    ...{ startsAt: "09:00" as ClockTime, endsAt: "12:00" as ClockTime },
    ...{ lastDay: null, opensAt: null, closesAt: null, cutOffAt: null },
    ...given,
  };
}

describe("the cut-off", () => {
  // The clocks change on Easter Sunday of 2027.
  test.for([
    ["2027-03-30", "2027-03-23T23:00:00Z"],
    ["2027-04-01", "2027-03-29T22:00:00Z"],
    ["2027-05-20", "2027-05-17T22:00:00Z"],
    ["2026-12-28", "2026-12-21T23:00:00Z"],
  ])("of an event on %s is where two working days before begin: %s", ([startsOn, cutOff]) => {
    expect(cutOffMoment(facts(startsOn!))).toBe(moment(cutOff!));
  });

  test("is where it is set", () => {
    expect(cutOffMoment(facts("2027-03-30", { cutOffAt: moment("2027-03-01T12:00:00Z") }))).toBe(
      moment("2027-03-01T12:00:00Z"),
    );
  });
});

describe("registration closes", () => {
  test.for<[string, Partial<WindowFacts>, string]>([
    ["when it is set to", { closesAt: moment("2027-05-01T10:00:00Z") }, "2027-05-01T10:00:00Z"],
    [
      "at the end of the last day that the invitation names",
      { lastDay: "2027-05-10" as CalendarDate },
      "2027-05-10T22:00:00Z",
    ],
    ["else at the event's first minute", {}, "2027-05-20T07:00:00Z"],
    ["or with its first day, where no time is written", { startsAt: null, endsAt: null }, "2027-05-19T22:00:00Z"],
  ])("%s", ([, given, closes]) => {
    const event = facts("2027-05-20", given);
    expect(closingMoment(event)).toBe(moment(closes));
    expect(registrationPhase(event, instant(moment(closes) - 1))).toBe("open");
    expect(registrationPhase(event, moment(closes))).not.toBe("open");
  });
});

describe("the phase", () => {
  test.for<[Partial<WindowFacts>, string, string]>([
    [{ state: "draft" }, "2027-05-01T00:00:00Z", "not-published"],
    [{ state: "cancelled" }, "2027-05-01T00:00:00Z", "cancelled"],
    [{ state: "held" }, "2027-05-01T00:00:00Z", "over"],
    [{ opensAt: moment("2027-05-02T00:00:00Z") }, "2027-05-01T23:59:59Z", "not-open-yet"],
    [{ opensAt: moment("2027-05-02T00:00:00Z") }, "2027-05-02T00:00:00Z", "open"],
    [{}, "2027-05-20T09:59:59Z", "closed"],
    [{}, "2027-05-20T10:00:00Z", "over"],
  ])("of %j at %s is %s", ([given, at, phase]) => {
    expect(registrationPhase(facts("2027-05-20", given), moment(at))).toBe(phase);
  });
});
