import { expect, test } from "vitest";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { clock, clockInText, clockSpan, daySpan, longDay, month, shortMonth, shortWeekday } from "#i18n/dates.ts";

const date = (text: string) => text as CalendarDate;
const time = (text: string) => text as ClockTime;

test("Swedish writes times with a stop, and without a leading zero in running text", () => {
  expect(clock("sv", time("09:25"))).toBe("09.25");
  expect(clockInText("sv", time("09:25"))).toBe("9.25");
  expect(clockInText("sv", time("00:45"))).toBe("0.45");
  expect(clockSpan("sv", time("09:00"), time("16:30"))).toBe("9.00–16.30");
  expect(clockSpan("en", time("09:00"), time("16:30"))).toBe("09:00–16:30");
  expect(clockSpan("sv", time("13:00"), null)).toBe("13.00");
});

test.each([
  ["2022-05-31", "2022-05-31", "tisdag 31 maj 2022", "Tuesday 31 May 2022"],
  ["2023-11-14", "2023-11-15", "14–15 november 2023", "14–15 November 2023"],
  ["2022-05-31", "2022-06-01", "31 maj – 1 juni 2022", "31 May – 1 June 2022"],
  ["2026-12-31", "2027-01-01", "31 december 2026 – 1 januari 2027", "31 December 2026 – 1 January 2027"],
])("%s to %s", (from, to, swedish, english) => {
  expect(daySpan("sv", date(from), date(to))).toBe(swedish);
  expect(daySpan("en", date(from), date(to))).toBe(english);
});

test("weekdays and months by name", () => {
  expect(longDay("sv", date("2027-01-03"))).toBe("söndag 3 januari 2027");
  expect(month("en", date("2027-01-03"))).toBe("January 2027");
  expect([shortWeekday("sv", date("2027-01-02")), shortMonth("sv", date("2027-05-02"))]).toEqual(["lör", "maj"]);
});
