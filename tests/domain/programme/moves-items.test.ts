import { expect, test } from "vitest";
import { movesItems } from "#domain/programme/moves-items.ts";
import type { ItemChange } from "#domain/programme/programme-diff.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";

const when = { date: "2027-05-20" as CalendarDate, start: "10:00" as ClockTime, end: null };
const change = (what: ItemChange["what"], before?: ItemChange["before"]): ItemChange => ({
  ...{ id: "itm_a", what, titles: [], at: { ...when, place: "Sal 1", track: null } },
  ...(before && { before }),
});

test("what moves in time or place, or goes, may concern everybody; words, people and what is new need not", () => {
  expect(movesItems([change("changed", { when })])).toBe(true);
  expect(movesItems([change("changed", { place: { place: "Sal 2", track: null } })])).toBe(true);
  expect(movesItems([change("added"), change("removed")])).toBe(true);
  expect(movesItems([change("added"), change("changed", { people: true, words: ["sv"], other: true })])).toBe(false);
  expect(movesItems([])).toBe(false);
});
