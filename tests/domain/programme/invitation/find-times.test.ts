import { describe, expect, test } from "vitest";
import { findTimes } from "#domain/programme/invitation/find-times.ts";

function written(text: string): readonly string[] {
  return findTimes(text).map(({ start, end }) => (end === null ? start : `${start}–${end}`));
}

describe("times as people write them", () => {
  test.each([
    ["09.25 Inledning", ["09:25"]],
    ["9:25", ["09:25"]],
    ["kl. 9.00-16.30", ["09:00–16:30"]],
    ["31 maj kl.9.00-16.30, registrering från 8.30", ["09:00–16:30", "08:30"]],
    ["Kl 11:00", ["11:00"]],
    ["kl 9", ["09:00"]],
    ["kl 9–12", ["09:00–12:00"]],
    ["9-16", ["09:00–16:00"]],
    ["9 – 12.30", ["09:00–12:30"]],
    ["9.00 - 9.30", ["09:00–09:30"]],
    ["09:00–09:25", ["09:00–09:25"]],
    ["12.00 till 13.00", ["12:00–13:00"]],
    ["mellan 12 och 13.30", ["12:00–13:30"]],
    ["klockan 13", ["13:00"]],
    ["0900-0930", ["09:00–09:30"]],
    ["21.00–24.00", ["21:00–00:00"]],
    ["Ca 12.00", ["12:00"]],
    ["14 november 10.00 – 15 november 15.00", ["10:00", "15:00"]],
  ])("%s", (text, times) => {
    expect(written(text)).toEqual(times);
  });

  test("a doubtful time says so", () => {
    expect(findTimes("Cirka 14.30 Fika")[0]).toMatchObject({ start: "14:30", approximate: true });
  });
});

describe("numbers that are no times", () => {
  test.each([
    "010-123 45 67",
    "0470-860 00",
    "08-12 34 56",
    "+46 70 123 45 67",
    "352 30 Växjö",
    "2022-2026",
    "2022-05-31",
    "12.05.2022",
    "31/5",
    "1.500 kr",
    "15.30 kr",
    "09.30:-",
    "10.50 %",
    "SFS 1998:808",
    "2016/17:126",
    "5 kap. 4 §",
    "avsnitt 9.15",
    "25–64 år",
    "årskurs 7–9 mer än",
    "14-15 november",
    "10-12 deltagare",
    "6 800 personer",
    "31.12.1999",
    "192.168.10.15",
  ])("%s", (text) => {
    expect(written(text)).toEqual([]);
  });
});
