import { describe, expect, test } from "vitest";
import { eventMoments } from "#domain/event/event-moments.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";

const span = (startsOn: string, startsAt: string | null, endsOn: string, endsAt: string | null) =>
  eventMoments({
    startsOn: startsOn as CalendarDate,
    startsAt: startsAt as ClockTime | null,
    endsOn: endsOn as CalendarDate,
    endsAt: endsAt as ClockTime | null,
    zone: STOCKHOLM,
  });

describe("eventMoments", () => {
  test("carry the offset that holds on each day", () => {
    expect(span("2022-05-31", "09:00", "2022-05-31", "16:30")).toEqual({
      start: "2022-05-31T09:00:00+02:00",
      end: "2022-05-31T16:30:00+02:00",
    });
    expect(span("2026-10-24", "13:00", "2026-10-25", "12:00")).toEqual({
      start: "2026-10-24T13:00:00+02:00",
      end: "2026-10-25T12:00:00+01:00",
    });
  });

  test("are days where no time was written, and have no end that nobody wrote", () => {
    expect(span("2027-01-10", null, "2027-01-10", null)).toEqual({ start: "2027-01-10", end: null });
    expect(span("2027-01-10", null, "2027-01-12", null)).toEqual({ start: "2027-01-10", end: "2027-01-12" });
    expect(span("2027-01-10", "09:00", "2027-01-10", null)).toEqual({
      start: "2027-01-10T09:00:00+01:00",
      end: null,
    });
    expect(span("2027-01-10", "09:00", "2027-01-11", null).end).toBe("2027-01-11");
  });

  test("an evening that ends at one ends on the day after", () => {
    expect(span("2027-01-10", "20:00", "2027-01-10", "01:00").end).toBe("2027-01-11T01:00:00+01:00");
  });

  test("an end that the clocks skip is moved on with them", () => {
    expect(span("2027-03-27", "20:00", "2027-03-28", "02:30").end).toBe("2027-03-28T03:30:00+02:00");
  });
});
