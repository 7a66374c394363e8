import { describe, expect, test } from "vitest";
import { fieldsOfInvitation, followYear, proposedYear } from "#domain/event/proposed-year.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";

const day = (text: string) => text as CalendarDate;
const TEXT = `Temadag om nätverk

Datum: 31 maj
Anmälan senast 4 maj

Program
9.00 Inledning
10.00 Avslutning`;

describe("the year of an invitation that names none", () => {
  test.each([
    ["the day comes this year", TEXT, "2027-01-10", 2027],
    ["it is today", TEXT, "2027-05-31", 2027],
    ["it has been", TEXT, "2027-06-01", 2028],
    ["a leap day", TEXT.replace("31 maj", "29 februari"), "2027-01-10", 2028],
    ["the year is written", TEXT.replace("31 maj", "31 maj 2022"), "2027-01-10", null],
    ["there is no such day", TEXT.replace("31 maj", "31 juni"), "2027-01-10", null],
    ["there is no day", TEXT.replace("Datum: 31 maj", ""), "2027-01-10", null],
    ["there is nothing", "", "2027-01-10", null],
  ])("%s", (_, source, today, year) => {
    expect(proposedYear(source, day(today))).toBe(year);
  });

  test("is proposed with all that was read, and gives way to one that was given", () => {
    const proposed = fieldsOfInvitation(TEXT, { year: null, today: day("2027-01-10") });
    expect([proposed.facts.startsOn, proposed.facts.lastDay]).toEqual(["2027-05-31", "2027-05-04"]);
    const given = fieldsOfInvitation(TEXT, { year: 2022, today: day("2027-01-10") });
    expect(given.facts.startsOn).toBe("2022-05-31");
  });

  test("is mended in one place: what was read with it follows, and nothing that was typed", () => {
    const stood = fieldsOfInvitation(TEXT, { year: null, today: day("2027-01-10") });
    const typed = { ...stood, facts: { ...stood.facts, startsOn: "2028-05-31" } };
    const followed = followYear(TEXT, typed, stood);
    expect([followed.facts.lastDay, ...followed.items.map(({ date }) => date)]).toEqual([
      ...["2028-05-04", "2028-05-31", "2028-05-31"],
    ]);
    const mended = { ...typed, facts: { ...typed.facts, lastDay: "2027-04-01" } };
    expect(followYear(TEXT, mended, stood).facts.lastDay).toBe("2027-04-01");
    const moved = { ...typed, facts: { ...typed.facts, startsOn: "2028-06-01" } };
    expect(followYear(TEXT, moved, stood)).toBe(moved);
    const written = TEXT.replace("31 maj", "31 maj 2027");
    expect(followYear(written, typed, stood)).toBe(typed);
  });
});
