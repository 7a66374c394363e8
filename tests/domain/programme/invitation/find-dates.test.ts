import { describe, expect, test } from "vitest";
import { findDates, type WrittenDay } from "#domain/programme/invitation/find-dates.ts";

function dayText({ day, month, year }: WrittenDay): string {
  return `${year ?? "?"}-${month}-${day}`;
}

function written(text: string): readonly string[] {
  return findDates(text).map(({ first, last }) =>
    dayText(first) === dayText(last) ? dayText(first) : `${dayText(first)}..${dayText(last)}`,
  );
}

describe("dates as people write them", () => {
  test.each([
    ["31 maj", ["?-5-31"]],
    ["tisdag den 31 maj 2022", ["2022-5-31"]],
    ["den 31:a maj", ["?-5-31"]],
    ["14-15 november 2023", ["2023-11-14..2023-11-15"]],
    ["14 och 15 november", ["?-11-14..?-11-15"]],
    ["31 maj–1 juni 2022", ["2022-5-31..2022-6-1"]],
    ["12 mars, 9 april och 14 maj 2024", ["2024-3-12..2024-5-14"]],
    ["tisdag 14 november till onsdag 15 november", ["?-11-14..?-11-15"]],
    ["2024-10-03", ["2024-10-3"]],
    ["3/10", ["?-10-3"]],
    ["3/10-24", ["2024-10-3"]],
    ["12.5.2022", ["2022-5-12"]],
    ["Tors 14 sept. kl 9", ["?-9-14"]],
    ["14 maj och sedan en längre text om 16 maj", ["?-5-14", "?-5-16"]],
  ])("%s", (text, dates) => {
    expect(written(text)).toEqual(dates);
  });

  test("a weekday before the date belongs to it", () => {
    expect(findDates("Onsdag 15/11")[0]).toMatchObject({ index: 0, weekday: 3 });
    expect(findDates("tisdagen den 31 maj")[0]).toMatchObject({ index: 0, weekday: 2 });
  });
});

describe("numbers that are no dates", () => {
  test.each(["2016/17:126", "1998:808", "9.00-16.30", "070-123 45 67", "24/7-öppet 2016/679", "31 stycken", "352 30"])(
    "%s",
    (text) => {
      expect(written(text).filter((date) => date !== "?-7-24")).toEqual([]);
    },
  );
});
