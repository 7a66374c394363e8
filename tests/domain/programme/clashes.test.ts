import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clashes, type ClashingItem, type ProgrammeFrame } from "#domain/programme/clashes.ts";
import { clockChanges } from "#domain/programme/clock-changes.ts";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";

const DAY = "2027-05-20" as CalendarDate;
const NEXT = "2027-05-21" as CalendarDate;
const frame: ProgrammeFrame = { startsOn: DAY, endsOn: DAY, startsAt: null, endsAt: null, clockChanges: [] };

type Given = Partial<Omit<ClashingItem, "start" | "end" | "date">> & { date?: string };

const item = (id: string, start: string | null, end: string | null = null, given: Given = {}): ClashingItem => ({
  ...{ id, kind: "talk", track: null, place: null, people: [] },
  ...given,
  ...{ date: (given.date ?? DAY) as CalendarDate, start: start as ClockTime | null, end: end as ClockTime | null },
});

test("a speaker in two places at once, however the name is typed", () => {
  const items = [
    item("a", "10:00", "11:00", { people: ["Åsa Ek", "Bo Al"] }),
    item("b", "10:30", "11:30", { people: ["ÅSA EK"], place: "Sal 2" }),
  ];
  expect(clashes(items, frame)).toEqual([{ code: "person-twice", name: "Åsa Ek", items: ["a", "b"] }]);
});

test("a speaker who goes from one to the next is in one place at a time", () => {
  const people = ["Åsa Ek"];
  expect(clashes([item("a", "10:00", "11:00", { people }), item("b", "11:00", "12:00", { people })], frame)).toEqual(
    [],
  );
});

test("an end that nobody wrote counts as it is shown: side by side until the next begins", () => {
  const people = ["Åsa Ek"];
  const parallel = [item("a", "10:00", null, { people }), item("b", "10:00", null, { people }), item("c", "11:00")];
  expect(clashes(parallel, frame)).toEqual([{ code: "person-twice", name: "Åsa Ek", items: ["a", "b"] }]);
  const inARow = [item("a", "10:00", null, { people }), item("b", "10:30", null, { people })];
  expect(clashes(inARow, frame)).toEqual([]);
});

test.for<[string, readonly [Given, Given], boolean]>([
  ["a break over what is for everybody", [{ kind: "break" }, {}], true],
  ["two talks for everybody", [{}, {}], true],
  ["a talk for everybody and one on a track", [{}, { track: "A" }], true],
  [
    "a break in a room of its own over what is for everybody",
    [{ kind: "break", place: "Foajén" }, { place: "Salen" }],
    true,
  ],
  ["the break of a track over what is for everybody", [{ kind: "break", track: "A" }, {}], true],
  ["a break beside the session of a track", [{ kind: "break" }, { track: "A" }], false],
  ["talks on tracks", [{ track: "A" }, { track: "B" }], false],
  ["talks in rooms of their own", [{ place: "Sal 1" }, { place: "Sal 2" }], false],
  ["workshops to choose among", [{ kind: "workshop" }, { kind: "workshop" }], false],
  ["an exhibition that is on no track", [{ kind: "other" }, {}], true],
  ["an exhibition on a track of its own", [{ kind: "other", track: "Torget" }, {}], false],
  ["a desk that goes on receiving people", [{ kind: "registration" }, {}], false],
])("at once: %s", ([, [one, other], clash]) => {
  const items = [item("a", "10:30", "11:20", one), item("b", "11:10", "11:40", other)];
  const pairs = [{ code: "at-once", items: ["a", "b"] }];
  expect(clashes(items, frame)).toEqual(clash ? pairs : []);
  expect(clashes([item("a", "10:30", "11:10", one), items[1]!], frame)).toEqual([]);
  expect(clashes([item("a", "10:30", null, one), items[1]!], frame)).toEqual([]);
});

test("outside the event's times, but for what receives people before it and what begins as it ends", () => {
  const times = { ...frame, startsAt: "09:00" as ClockTime, endsAt: "16:30" as ClockTime };
  const found = (start: string, end: string | null, given: Given = {}, within: ProgrammeFrame = times) =>
    clashes([item("a", start, end, given)], within).map(({ code }) => code);
  const outside = ["outside-times"];
  expect(found("08:45", "09:15")).toEqual(outside);
  expect([...found("08:30", "09:00", { kind: "registration" }), ...found("08:30", null, { kind: "break" })]).toEqual(
    [],
  );
  expect([...found("16:30", null), ...found("16:00", "16:30"), ...found("09:00", null)]).toEqual([]);
  expect([found("16:40", null), found("16:00", "16:45")]).toEqual([outside, outside]);
  expect(found("20:00", "23:00", {}, { ...times, endsOn: NEXT })).toEqual([]);
  expect(found("08:00", null, { date: NEXT }, { ...times, endsOn: NEXT })).toEqual([]);
  expect(found("17:00", null, { date: NEXT }, { ...times, endsOn: NEXT })).toEqual(outside);
  const evening = { ...times, startsAt: "19:00" as ClockTime, endsAt: "01:00" as ClockTime };
  expect([found("22:00", "00:30", {}, evening), found("22:00", "01:30", {}, evening)]).toEqual([[], outside]);
});

test("the programme of a real invitation clashes nowhere", () => {
  const text = readFileSync(new URL("../../fixtures/invitations/konferens-i-stycken.txt", import.meta.url), "utf8");
  const { programme, startsAt, endsAt, date } = readInvitation(text, { year: 2027 });
  const items = programme.map((each, index) => ({
    ...item(`itm-${index}`, each.start, each.endWritten ? each.end : null, { kind: each.kind }),
    date: each.date!,
    people: each.speakers.map(({ name }) => name),
  }));
  expect(items.length).toBeGreaterThan(5);
  expect(clashes(items, { startsOn: date!, endsOn: date!, startsAt, endsAt, clockChanges: [] })).toEqual([]);
});

test("what has no time clashes with nothing", () => {
  const both = { people: ["Åsa Ek"], place: "Sal 1" };
  expect(clashes([item("a", "15:30", "16:30", both), item("b", null, null, both)], frame)).toEqual([]);
});

test("two items in one room", () => {
  const items = [
    item("a", "10:00", "11:00", { place: "Sal 1", track: "A" }),
    item("b", "10:45", "11:30", { place: "sal 1", track: "B" }),
    item("c", "10:00", "11:00", { place: "Sal 2" }),
  ];
  expect(clashes(items, frame)).toEqual([
    { code: "room-twice", place: "Sal 1", items: ["a", "b"] },
    { code: "before-the-one-before", items: ["b", "c"] },
  ]);
});

test("two items on one track, also where they are in different rooms", () => {
  const items = [
    item("a", "10:00", "11:00", { place: "Sal 1", track: "A" }),
    item("b", "10:00", "11:00", { place: "Sal 2", track: "A" }),
  ];
  expect(clashes(items, frame)).toEqual([{ code: "track-twice", track: "A", items: ["a", "b"] }]);
});

test("people may be received and drink coffee in the same foyer, but not hear a talk there", () => {
  const place = "Foajén";
  const beside = [
    item("a", "08:30", "09:30", { place, kind: "registration" }),
    item("b", "09:00", "09:30", { place, kind: "break" }),
  ];
  expect(clashes(beside, frame)).toEqual([]);
  const talk = [beside[0]!, item("b", "09:00", "09:30", { place })];
  expect(clashes(talk, frame)).toEqual([{ code: "room-twice", place, items: ["a", "b"] }]);
});

const [A, B] = [{ track: "A" }, { track: "B" }];

test.for<[string, ClashingItem[], { minutes: number; items: [string, string] }[]]>([
  ["a long one", [item("a", "09:00", "10:00"), item("b", "10:30")], [{ minutes: 30, items: ["a", "b"] }]],
  ["five minutes for changing rooms", [item("a", "09:00", "10:00"), item("b", "10:05")], []],
  ["an end that nobody wrote", [item("a", "09:00"), item("b", "10:30", "11:00")], []],
  [
    "something beside that goes on",
    [item("a", "09:00", "10:00", A), item("b", "09:00", "10:30", B), item("c", "10:30")],
    [],
  ],
  [
    "two that end together",
    [item("a", "09:00", "10:00", A), item("b", "09:00", "10:00", B), item("c", "10:20")],
    [{ minutes: 20, items: ["b", "c"] }],
  ],
  ["an item without a time", [item("a", "09:00", "10:00"), item("b", null), item("c", "10:30")], []],
  ["the end of the day", [item("a", "09:00", "10:00"), item("b", "10:30", null, { date: NEXT })], []],
])("gaps: %s", ([, items, gaps]) => {
  const found = clashes(items, { ...frame, endsOn: NEXT });
  expect(found).toEqual(gaps.map((gap) => ({ code: "gap", ...gap })));
});

test("an end before its start, but for an evening that ends past midnight", () => {
  expect(clashes([item("a", "11:00", "10:00")], frame)).toEqual([{ code: "ends-before-start", items: ["a"] }]);
  expect(clashes([item("a", "10:00", "10:00")], frame)).toEqual([{ code: "ends-before-start", items: ["a"] }]);
  expect(clashes([item("a", "22:00", "01:00")], frame)).toEqual([]);
});

test("a day outside the event's, but for the night after its last", () => {
  expect(clashes([item("a", "10:00", null, { date: "2027-05-19" })], frame)).toEqual([
    { code: "outside-days", items: ["a"] },
  ]);
  expect(clashes([item("a", "10:00", null, { date: NEXT })], frame)).toEqual([{ code: "outside-days", items: ["a"] }]);
  expect(clashes([item("a", "01:00", null, { date: NEXT })], frame)).toEqual([]);
});

test("times that the clocks skip in spring or show twice in autumn (S3)", () => {
  const spring = clockChanges("2027-03-27" as CalendarDate, "2027-03-29" as CalendarDate, STOCKHOLM);
  expect(spring).toEqual([{ date: "2027-03-28", what: "skipped", from: "02:00", to: "03:00" }]);
  const autumn = clockChanges("2027-10-31" as CalendarDate, "2027-10-31" as CalendarDate, STOCKHOLM);
  expect(autumn).toEqual([{ date: "2027-10-31", what: "twice", from: "02:00", to: "03:00" }]);

  const found = (date: string, start: string, end: string | null) =>
    clashes([item("a", start, end, { date })], {
      ...{ startsAt: null, endsAt: null, startsOn: "2027-01-01" as CalendarDate, endsOn: "2027-12-31" as CalendarDate },
      clockChanges: [...spring, ...autumn],
    }).map(({ code }) => code);
  expect(found("2027-03-28", "02:30", null)).toEqual(["skipped-by-clocks"]);
  expect(found("2027-03-28", "01:30", "02:15")).toEqual(["skipped-by-clocks"]);
  expect(found("2027-03-27", "23:00", "02:15")).toEqual(["skipped-by-clocks"]);
  expect(found("2027-03-28", "03:00", "04:00")).toEqual([]);
  expect(found("2027-10-31", "02:30", null)).toEqual(["twice-by-clocks"]);
  expect(found("2027-10-31", "01:00", "03:00")).toEqual([]);
});
