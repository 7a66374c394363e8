import { expect, test } from "vitest";
import { shownTimes } from "#domain/programme/timetable.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";

const day = "2022-05-31" as CalendarDate;
const item = (start: string | null, end: string | null = null, date: CalendarDate = day) => ({
  date,
  start: start as ClockTime | null,
  end: end as ClockTime | null,
});
const ends = (...items: ReturnType<typeof item>[]) =>
  shownTimes(items).map(({ end, endWritten }) => (endWritten ? `${end}!` : end));

test("an end that is not written is the next start", () => {
  expect(ends(item("09:00"), item("09:25"), item("10:50", "11:10"), item("11:10"))).toEqual([
    "09:25",
    "10:50",
    "11:10!",
    null,
  ]);
});

test("an item without a time shares the span of the one before, so neither has an end", () => {
  expect(ends(item("15:30"), item(null), item("16:30"))).toEqual([null, null, null]);
});

test("items side by side end when the next begins", () => {
  expect(ends(item("13:00"), item("13:00"), item("14:00"))).toEqual(["14:00", "14:00", null]);
});

test("an overlap and the last of a day give no end", () => {
  expect(ends(item("13:00"), item("12:30"), item("09:00", null, "2022-06-01" as CalendarDate))).toEqual([
    null,
    null,
    null,
  ]);
});

test("an evening that goes on past midnight ends with the next day's early starts", () => {
  const next = "2022-06-01" as CalendarDate;
  expect(ends(item("22:00"), item("00:30", null, next), item("01:30", null, next), item("09:00", null, next))).toEqual([
    "00:30",
    "01:30",
    null,
    null,
  ]);
});
