import fc from "fast-check";
import { expect, test } from "vitest";
import { placeItem, reorderItem } from "#domain/programme/arrange-items.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { timeAt, type ClockTime } from "#domain/values/clock-time.ts";

const item = (id: string, start: string | null, date = "2027-05-20") => ({
  id,
  date: date as CalendarDate,
  start: start as ClockTime | null,
});
const ids = (items: readonly { id: string }[] | null) => items?.map(({ id }) => id).join("") ?? null;

const programme = [
  item("a", "09:00"),
  item("b", "10:00"),
  item("c", null),
  item("d", "11:00"),
  item("e", "09:00", "2027-05-21"),
];

test.for([
  ["between those that begin before and after", item("x", "10:30"), "abcxde"],
  ["after what begins as it does", item("x", "10:00"), "abcxde"],
  ["first in its day", item("x", "08:00"), "xabcde"],
  ["last in its day without a time", item("x", null), "abcdxe"],
  ["in a day of its own", item("x", "08:00", "2027-05-19"), "xabcde"],
  ["after all", item("x", "08:00", "2027-05-22"), "abcdex"],
  ["where it stood, with the start that it had", item("b", "10:00"), "abcde"],
  ["where it stood, without a start", item("b", null), "abcde"],
  ["elsewhere, with another start", item("b", "12:00"), "acdbe"],
  ["on another day", item("b", "10:00", "2027-05-21"), "acdeb"],
] as const)("an item is placed %s", ([, given, order]) => {
  expect(ids(placeItem(programme, given))).toBe(order);
});

test("an item is put before another of its day, or last in it", () => {
  expect(ids(reorderItem(programme, { id: "c", before: "b" }))).toBe("acbde");
  expect(ids(reorderItem(programme, { id: "a", before: "d" }))).toBe("bcade");
  expect(ids(reorderItem(programme, { id: "a", before: null }))).toBe("bcdae");
  expect(ids(reorderItem(programme, { id: "e", before: null }))).toBe("abcde");
});

test("nothing is put before what is gone, itself, or what stands in another day", () => {
  expect(reorderItem(programme, { id: "x", before: "a" })).toBeNull();
  expect(reorderItem(programme, { id: "a", before: "x" })).toBeNull();
  expect(reorderItem(programme, { id: "a", before: "a" })).toBeNull();
  expect(reorderItem(programme, { id: "a", before: "e" })).toBeNull();
});

const anyItems = fc
  .array(
    fc.tuple(
      fc.option(fc.integer({ min: 0, max: 95 }).map((quarter) => timeAt(quarter * 15))),
      fc.constantFrom("2027-05-20", "2027-05-21"),
    ),
    { maxLength: 12 },
  )
  .map((given) => given.map(([start, date], index) => item(String(index), start, date)));

test("placed one by one, items stand in the order of their days and starts, none lost", () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const placed = items.reduce<typeof items>((before, one) => placeItem(before, one), []);
      expect(placed.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
      expect(placed.map(({ date }) => date)).toEqual(placed.map(({ date }) => date).sort());
      for (const date of ["2027-05-20", "2027-05-21"]) {
        const starts = placed.flatMap((one) => (one.date === date && one.start !== null ? [one.start] : []));
        expect(starts).toEqual([...starts].sort());
      }
    }),
  );
});

test("what is sent twice gives the same", () => {
  fc.assert(
    fc.property(anyItems, fc.nat(11), fc.nat(11), (items, from, to) => {
      const once = reorderItem(items, { id: String(from), before: String(to) });
      if (once) expect(reorderItem(once, { id: String(from), before: String(to) })).toEqual(once);
    }),
  );
});
