import { expect, test } from "vitest";
import { concernedContributors } from "#domain/programme/concerned-contributors.ts";
import { programmeDiff } from "#domain/programme/programme-diff.ts";
import { itemContent } from "#tests/support/programme.ts";

const speaks = (...names: string[]) => names.map((name) => ({ name, role: null, organisation: null }));
const item = (id: string, given: Parameters<typeof itemContent>[2]) => ({
  ...{ id: `itm_${id}` as const },
  ...itemContent(id, "09:00", given),
});
const people = ["Åsa  Öst", "Bo", "Carl", "Dan", "Eva"].map((name) => ({ id: `ctb_${name}` as const, name }));

const TALK = item("talk", { speakers: speaks("Åsa Öst") });
const PANEL = item("panel", { speakers: speaks("Bo"), moderators: speaks("carl") });
const WORKSHOP = item("workshop", { speakers: speaks("Dan") });

/** The first letters of those who are concerned, in the order in which they stand. */
function concerned(after: readonly (typeof TALK)[]) {
  const before = [TALK, PANEL, WORKSHOP];
  const changes = programmeDiff(before, after);
  return concernedContributors(people, { before, after, changes })
    .map((id) => id.replace("ctb_", "")[0])
    .join("");
}

test.each([
  ["who speaks at it, however the name is spelt", [{ ...TALK, place: "Sal 2" }, PANEL, WORKSHOP], "ÅE"],
  ["who moderates it", [TALK, { ...PANEL, place: "Sal 2" }, WORKSHOP], "BCE"],
  ["who spoke at it and does no longer", [TALK, { ...PANEL, speakers: speaks("Dan") }, WORKSHOP], "BCDE"],
  ["who speaks at what is gone", [TALK, PANEL], "DE"],
  ["who speaks at what is new", [TALK, PANEL, WORKSHOP, item("more", { speakers: speaks("Bo") })], "BE"],
])("a change concerns %s, and whoever stands at no item", (_, after, whom) => {
  expect(concerned(after)).toBe(whom);
});
