import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  calendarDate,
  daysBetween,
  isoWeekday,
  parseCalendarDate,
  type CalendarDate,
} from "#domain/values/calendar-date.ts";
import { clockTime, minutesOf, parseClockTime, type ClockTime } from "#domain/values/clock-time.ts";
import { idMaker, isId } from "#domain/values/identifiers.ts";
import { STOCKHOLM, dateIn, instantAt, isoInstant, timeIn } from "#domain/values/instant.ts";

describe("calendar dates", () => {
  test.each([
    [2022, 6, 31],
    [2023, 2, 29],
    [2100, 2, 29],
    [2022, 13, 1],
    [2022, 0, 1],
    [1899, 1, 1],
    [2022, 1.5, 1],
  ])("%d-%d-%d does not exist", (year, month, day) => {
    expect(calendarDate(year, month, day)).toBeNull();
  });

  test("leap days and weekdays", () => {
    expect(calendarDate(2024, 2, 29)).toBe("2024-02-29");
    expect(isoWeekday("2022-05-31" as CalendarDate)).toBe(2);
    expect(isoWeekday("1969-12-28" as CalendarDate)).toBe(7);
    expect(parseCalendarDate("2022-5-31")).toBeNull();
  });

  test("going forth and back is standing still", () => {
    const anyDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1950-01-01" as CalendarDate, days));
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

test("clock times", () => {
  expect(clockTime(9, 5)).toBe("09:05");
  expect([
    clockTime(24, 0),
    clockTime(9, 60),
    clockTime(-1, 0),
    parseClockTime("9:05"),
    parseClockTime("09.05"),
  ]).toEqual([null, null, null, null, null]);
  expect(minutesOf("16:30" as ClockTime)).toBe(990);
});

describe("instants", () => {
  const at = (date: string, time: string) => {
    const found = instantAt(date as CalendarDate, time as ClockTime, STOCKHOLM);
    return found.ok ? isoInstant(found.value) : found.refusal;
  };

  test("the wall clock in summer and in winter", () => {
    expect(at("2022-05-31", "09:00")).toBe("2022-05-31T07:00:00.000Z");
    expect(at("2022-11-30", "09:00")).toBe("2022-11-30T08:00:00.000Z");
  });

  test("the hour that spring skips is refused, the hour that autumn repeats is meant the first time", () => {
    expect(at("2027-03-28", "02:30")).toBe("in-spring-gap");
    expect(at("2027-03-28", "03:00")).toBe("2027-03-28T01:00:00.000Z");
    expect(at("2027-10-31", "02:30")).toBe("2027-10-31T00:30:00.000Z");
  });

  test("the day and the time come back from the instant", () => {
    const late = instantAt("2022-05-31" as CalendarDate, "00:15" as ClockTime, STOCKHOLM);
    expect(late.ok && [dateIn(STOCKHOLM, late.value), timeIn(STOCKHOLM, late.value)]).toEqual(["2022-05-31", "00:15"]);
  });
});

test("ids carry their kind", () => {
  const newId = idMaker((count) => new Uint8Array(count).fill(255));
  const id = newId("evt");
  expect(isId("evt", id)).toBe(true);
  expect(isId("org", id)).toBe(false);
  expect(isId("evt", "evt_../../etc/passwd")).toBe(false);
});
