import { expect, test } from "vitest";
import { changesFor, isReordered, programmeDiff } from "#domain/programme/programme-diff.ts";
import type { DraftedItem } from "#domain/programme/drafted-item.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";

const item = (id: string, given: Partial<DraftedItem> = {}): DraftedItem => ({
  ...{ id: `itm_${id}`, version: 1, by: null, key: null, date: "2027-05-20" as CalendarDate },
  ...{ start: "10:00" as ClockTime, end: null, kind: "talk", track: null, place: "Sal 1" },
  ...{ notStreamed: false, recorded: false, material: null, language: "sv" },
  texts: [{ language: "sv", text: { title: `Punkt ${id}`, description: null } }],
  ...{ speakers: [], moderators: [] },
  ...given,
});
const texts = (sv: string, en: string, description: string | null = null): DraftedItem["texts"] => [
  { language: "sv", text: { title: sv, description } },
  { language: "en", text: { title: en, description: null } },
];
const at = { date: "2027-05-20", start: "10:00", end: null, place: "Sal 1", track: null };

test("nothing where only the order or the version is another", () => {
  expect(programmeDiff([item("a"), item("b")], [item("b", { version: 7 }), item("a")])).toEqual([]);
  expect(isReordered([item("a"), item("b"), item("c")], [item("a"), item("c")])).toBe(false);
  expect(isReordered([item("a"), item("b")], [item("b"), item("x"), item("a")])).toBe(true);
});

test("what was added and removed, with when and where", () => {
  expect(programmeDiff([item("a")], [item("b")])).toEqual([
    { id: "itm_b", what: "added", titles: [{ language: "sv", text: "Punkt b" }], at },
    { id: "itm_a", what: "removed", titles: [{ language: "sv", text: "Punkt a" }], at },
  ]);
});

test("what was moved, renamed, given others who speak, or otherwise described, with how it was", () => {
  const before = item("a", { speakers: [{ name: "Bo Al", role: null, organisation: null }] });
  const after = item("a", {
    ...{ start: "11:00" as ClockTime, place: "Sal 2", recorded: true, speakers: [] },
    texts: [{ language: "sv", text: { title: "Ny titel", description: "Ny text" } }],
  });
  expect(programmeDiff([before], [after])).toEqual([
    {
      ...{ id: "itm_a", what: "changed", titles: [{ language: "sv", text: "Ny titel" }] },
      at: { ...at, start: "11:00", place: "Sal 2" },
      before: {
        when: { date: "2027-05-20", start: "10:00", end: null },
        place: { place: "Sal 1", track: null },
        titles: [{ language: "sv", text: "Punkt a" }],
        words: ["sv"],
        people: true,
        other: true,
      },
    },
  ]);
});

test("a title mended in English alone is no news for who reads Swedish", () => {
  const changes = programmeDiff(
    [item("a", { texts: texts("Tal", "Speech") })],
    [item("a", { texts: texts("Tal", "Talk") })],
  );
  expect(changesFor(changes, "sv")).toEqual([]);
  expect(changesFor(changes, "en")).toMatchObject([{ before: { titles: [{ language: "en", text: "Speech" }] } }]);
});

test("who reads English is told of Swedish words where there are no others", () => {
  const changes = programmeDiff(
    [item("a")],
    [item("a", { texts: [{ language: "sv", text: { title: "Nytt", description: null } }] })],
  );
  expect(changesFor(changes, "en")).toEqual(changes);
});

test("a change of time is told in every language", () => {
  const changes = programmeDiff(
    [item("a", { texts: texts("Tal", "Speech") })],
    [item("a", { start: null, texts: texts("Tal", "Talk") })],
  );
  expect(changesFor(changes, "sv").map(({ before }) => before)).toEqual([
    { when: { date: "2027-05-20", start: "10:00", end: null } },
  ]);
});
