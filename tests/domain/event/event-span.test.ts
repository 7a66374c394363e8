import { expect, test } from "vitest";
import { isOver } from "#domain/event/event-span.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { STOCKHOLM, instant } from "#domain/values/instant.ts";

const at = (text: string) => instant(Date.parse(text));
const span = (startsOn: string, endsOn: string, startsAt: string | null, endsAt: string | null) => ({
  startsOn: startsOn as CalendarDate,
  endsOn: endsOn as CalendarDate,
  startsAt: startsAt as ClockTime | null,
  endsAt: endsAt as ClockTime | null,
  zone: STOCKHOLM,
});

test.each([
  ["before its end", span("2022-05-31", "2022-05-31", "09:00", "16:30"), "2022-05-31T14:29:00Z", false],
  ["at its end", span("2022-05-31", "2022-05-31", "09:00", "16:30"), "2022-05-31T14:30:00Z", true],
  ["late on a day without an end", span("2022-05-31", "2022-05-31", "09:00", null), "2022-05-31T21:59:00Z", false],
  ["the day after", span("2022-05-31", "2022-05-31", null, null), "2022-05-31T22:00:00Z", true],
  ["between two days", span("2022-05-30", "2022-05-31", "09:00", "12:00"), "2022-05-30T20:00:00Z", false],
  ["past midnight, before its end", span("2022-05-31", "2022-05-31", "18:00", "00:45"), "2022-05-31T22:40:00Z", false],
  ["past midnight, after its end", span("2022-05-31", "2022-05-31", "18:00", "00:45"), "2022-05-31T22:45:00Z", true],
])("%s", (_, event, now, over) => {
  expect(isOver(event, at(now))).toBe(over);
});
