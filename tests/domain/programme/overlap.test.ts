import { expect, test } from "vitest";
import { overlap, type ItemTimes } from "#domain/programme/overlap.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";

const at = (start: string | null, end: string | null = null, date = "2027-05-20"): ItemTimes => ({
  date: date as CalendarDate,
  start: start as ClockTime | null,
  end: end as ClockTime | null,
});

test.for<[string, ItemTimes, ItemTimes, boolean]>([
  ["the same start", at("10:00"), at("10:00"), true],
  ["the same start, one with an end", at("10:00", "11:00"), at("10:00"), true],
  ["a start in the middle of the other", at("10:00", "11:00"), at("10:30", "12:00"), true],
  ["a start without an end in the middle of the other", at("10:00", "11:00"), at("10:30"), true],
  ["one within the other", at("10:00", "15:00"), at("11:00", "12:00"), true],
  ["one after the other", at("10:00", "11:00"), at("11:00", "12:00"), false],
  ["no end before a later start", at("10:00"), at("10:30", "12:00"), false],
  ["no start", at(null), at("10:00", "11:00"), false],
  ["another day", at("10:00", "11:00"), at("10:00", "11:00", "2027-05-21"), false],
  ["past midnight", at("22:00", "01:00"), at("00:30", null, "2027-05-21"), true],
  ["past midnight, and the same evening", at("22:00", "01:00"), at("23:00"), true],
  ["past midnight, over before the other", at("22:00", "00:30"), at("00:30", "02:00", "2027-05-21"), false],
])("items with %s", ([, one, other, clash]) => {
  expect([overlap(one, other), overlap(other, one)]).toEqual([clash, clash]);
});
