import { describe, expect, test } from "vitest";
import { addDays, isoWeekday, type CalendarDate } from "#domain/values/calendar-date.ts";
import { isWorkingDay, workingDaysBefore } from "#domain/values/working-day.ts";

describe("isWorkingDay", () => {
  // From the almanac: trettondagen, långfredagen, annandag påsk, 1 maj, Kristi himmelsfärd, midsommarafton and the rest.
  test.for([
    ["2026", ["01-01", "01-06", "04-03", "04-06", "05-01", "05-14", "06-19", "12-24", "12-25", "12-31"]],
    ["2027", ["01-01", "01-06", "03-26", "03-29", "05-06", "06-25", "12-24", "12-31"]],
    ["2028", ["01-06", "04-14", "04-17", "05-01", "05-25", "06-06", "06-23", "12-25", "12-26"]],
  ] as const)("is true on every weekday of %s but these", ([year, holidays]) => {
    const free: string[] = [];
    for (let day = `${year}-01-01` as CalendarDate; day.startsWith(year); day = addDays(day, 1)) {
      if (isoWeekday(day) > 5) expect(isWorkingDay(day), day).toBe(false);
      else if (!isWorkingDay(day)) free.push(day.slice(5));
    }
    expect(free).toEqual(holidays);
  });
});

describe("workingDaysBefore", () => {
  test.for([
    ["a Thursday", "2027-05-20", "2027-05-18"],
    ["a Monday", "2027-05-24", "2027-05-20"],
    ["a Tuesday after Easter", "2027-03-30", "2027-03-24"],
    ["Maundy Thursday", "2027-03-25", "2027-03-23"],
    ["the Friday after Ascension Day", "2027-05-07", "2027-05-04"],
    ["the Monday after midsummer", "2028-06-26", "2028-06-21"],
    ["the first Monday of a year", "2027-01-04", "2026-12-29"],
    ["the day after Boxing Day", "2028-12-27", "2028-12-21"],
    ["a Sunday", "2027-05-23", "2027-05-20"],
  ] as const)("two before %s", ([, day, before]) => {
    expect(workingDaysBefore(day as CalendarDate, 2)).toBe(before);
  });
});
