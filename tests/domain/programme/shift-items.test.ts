import fc from "fast-check";
import { expect, test } from "vitest";
import { shiftItems } from "#domain/programme/shift-items.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { timeAt, type ClockTime } from "#domain/values/clock-time.ts";

const item = (id: string, start: string | null, end: string | null = null, date = "2027-05-20") => ({
  id,
  date: date as CalendarDate,
  start: start as ClockTime | null,
  end: end as ClockTime | null,
});

const programme = [
  item("a", "09:00", "10:00"),
  item("b", "10:00"),
  item("c", "10:00", "10:30"),
  item("d", null),
  item("e", "23:00", "00:30"),
  item("f", "09:00", null, "2027-05-21"),
];

test("all that begins later on that day is moved, in all tracks, and nothing else", () => {
  expect(shiftItems(programme, { from: "a", alsoThis: false, minutes: 10 })).toEqual({
    ok: true,
    value: {
      items: [
        programme[0],
        item("b", "10:10"),
        item("c", "10:10", "10:40"),
        programme[3],
        item("e", "23:10", "00:40"),
        programme[5],
      ],
      moved: ["b", "c", "e"],
    },
  });
});

test("with the item itself, which leaves alone what begins as it does", () => {
  const shifted = shiftItems(programme, { from: "b", alsoThis: true, minutes: -5 });
  expect(shifted.ok && shifted.value.moved).toEqual(["b", "e"]);
});

test("nothing is moved past midnight unasked, and it is said what would be", () => {
  const evening = [item("a", "20:00"), item("b", "21:00", "23:55"), item("c", "22:00", "23:00")];
  const shift = { from: "a", alsoThis: false, minutes: 10 };
  expect(shiftItems(evening, shift)).toEqual({
    ok: false,
    refusal: { code: "past-midnight", items: [evening[1]], mayPass: true },
  });
  const asked = shiftItems(evening, { ...shift, pastMidnight: true });
  expect(asked.ok && asked.value.items).toEqual([
    ...[evening[0], item("b", "21:10", "00:05"), item("c", "22:10", "23:10")],
  ]);
  const morning = [item("a", "00:05"), item("b", "00:20")];
  const back = { from: "a", alsoThis: true, minutes: -10 };
  expect(shiftItems(morning, back)).toEqual({
    ok: false,
    refusal: { code: "past-midnight", items: [morning[0]], mayPass: true },
  });
});

test("an evening takes its night along, into the next day and back, and no further than the night", () => {
  const next = "2027-05-21";
  const evening = [
    item("a", "22:00"),
    item("b", "23:55"),
    item("c", "00:30", "01:00", next),
    item("d", "09:00", null, next),
  ];
  const shift = { from: "a", alsoThis: false, minutes: 10 };
  expect(shiftItems(evening, shift)).toMatchObject({ refusal: { items: [evening[1]], mayPass: true } });
  const forth = shiftItems(evening, { ...shift, pastMidnight: true });
  const after = [evening[0], item("b", "00:05", null, next), item("c", "00:40", "01:10", next), evening[3]];
  expect(forth.ok && forth.value).toEqual({ items: after, moved: ["b", "c"] });
  const back = shiftItems(after as typeof evening, { ...shift, minutes: -10, pastMidnight: true });
  expect(back.ok && back.value.items).toEqual(evening);
  expect(shiftItems(evening, { ...shift, minutes: 600, pastMidnight: true })).toMatchObject({
    refusal: { code: "past-midnight", mayPass: false },
  });
  const day = [item("a", "09:00"), item("b", "16:00", "16:30")];
  expect(shiftItems(day, { ...shift, minutes: 480, pastMidnight: true })).toMatchObject({
    refusal: { mayPass: false },
  });
});

test("what ends in the night still does, and ends no later than it", () => {
  const late = [item("a", "20:00"), item("b", "23:00", "05:55")];
  expect(shiftItems(late, { from: "a", alsoThis: false, minutes: 10, pastMidnight: true })).toMatchObject({
    refusal: { code: "past-midnight", items: [late[1]], mayPass: false },
  });
});

test.for([
  ["no such item", { from: "x", alsoThis: false, minutes: 10 }, "no-such-item"],
  ["an item without a time", { from: "d", alsoThis: false, minutes: 10 }, "no-time"],
  ["no minutes", { from: "a", alsoThis: false, minutes: 0 }, "minutes-malformed"],
  ["half a minute", { from: "a", alsoThis: false, minutes: 0.5 }, "minutes-malformed"],
  ["a day and more", { from: "a", alsoThis: false, minutes: 1440 }, "minutes-malformed"],
  ["the last of the day", { from: "f", alsoThis: false, minutes: 10 }, "nothing-after"],
] as const)("refused: %s", ([, shift, code]) => {
  expect(shiftItems(programme, shift)).toEqual({ ok: false, refusal: { code } });
});

const time = fc.option(fc.integer({ min: 0, max: 1439 }).map(timeAt));
const anyItems = fc
  .array(fc.tuple(time, time, fc.constantFrom("2027-05-20", "2027-05-21")), { minLength: 1, maxLength: 12 })
  .map((given) => given.map(([start, end, date], index) => item(String(index), start, start && end, date)));

test("moving forth and back gives the programme that there was", () => {
  fc.assert(
    fc.property(anyItems, fc.integer({ min: -200, max: 200 }), (items, minutes) => {
      const forth = shiftItems(items, { from: "0", alsoThis: true, minutes });
      if (!forth.ok) return true;
      const back = shiftItems(forth.value.items, { from: "0", alsoThis: true, minutes: -minutes });
      // What was moved earlier may now begin with what stayed, and what begins later is what moves.
      return back.ok && back.value.moved.length === forth.value.moved.length
        ? JSON.stringify(back.value.items) === JSON.stringify(items)
        : true;
    }),
  );
});

test("moving keeps the order, the days, the lengths, and what has no time", () => {
  fc.assert(
    fc.property(anyItems, fc.integer({ min: -600, max: 600 }), (items, minutes) => {
      const shifted = shiftItems(items, { from: "0", alsoThis: false, minutes });
      if (!shifted.ok) return;
      const length = (one: (typeof items)[number]) =>
        one.start === null || one.end === null
          ? null
          : (1440 +
              Number(one.end.slice(0, 2)) * 60 +
              Number(one.end.slice(3)) -
              Number(one.start.slice(0, 2)) * 60 -
              Number(one.start.slice(3))) %
            1440;
      expect(shifted.value.items.map((one) => [one.id, one.date, one.start === null, length(one)])).toEqual(
        items.map((one) => [one.id, one.date, one.start === null, length(one)]),
      );
    }),
  );
});
