import fc from "fast-check";
import { expect, test } from "vitest";
import { namesInLines } from "#domain/programme/names-in-lines.ts";
import { personLine, readPeopleLines } from "#domain/programme/people-lines.ts";

test.for([
  ["Åsa Ek", { name: "Åsa Ek", role: null, organisation: null }],
  ["Åsa Ek, utredare, Polisen", { name: "Åsa Ek", role: "utredare", organisation: "Polisen" }],
  ["Åsa Ek, Polisen", { name: "Åsa Ek", role: null, organisation: "Polisen" }],
  ["Åsa Ek, utredare", { name: "Åsa Ek", role: "utredare", organisation: null }],
  ["  Åsa Ek ,utredare,  Polisen ", { name: "Åsa Ek", role: "utredare", organisation: "Polisen" }],
] as const)("a line is read: %s", ([line, person]) => {
  expect(readPeopleLines(line, [])).toEqual([person]);
});

test("one on each line, empty ones left out", () => {
  expect(readPeopleLines("Åsa Ek\r\n\n Bo Al \n", []).map(({ name }) => name)).toEqual(["Åsa Ek", "Bo Al"]);
  expect(namesInLines("Åsa Ek, utredare\r\n\n Bo Al, x, y \n, ingen")).toEqual(["Åsa Ek", "Bo Al"]);
});

const part = fc.string({ minLength: 1 }).map((text) => `${text}.`.replace(/[\s\p{C}]+/gu, " ").trim());
const somebody = fc.record({ name: part, role: fc.option(part), organisation: fc.option(part) });

test("people whom nobody touched are read back as they were, whatever their parts hold", () => {
  fc.assert(
    fc.property(fc.uniqueArray(somebody, { selector: personLine, maxLength: 5 }), (people) => {
      expect(readPeopleLines(people.map(personLine).join("\n"), people)).toEqual(people);
    }),
  );
});
