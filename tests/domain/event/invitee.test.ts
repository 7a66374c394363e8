import { expect, test } from "vitest";
import { MOST_INVITEES, readInvitees, writtenName } from "#domain/event/invitee.ts";

test.each([
  ["Ada Ek; ada@example.se; Region Exempel", { name: "Ada Ek", organisation: "Region Exempel" }],
  ["Ada Ek\tRegion Exempel\tada@example.se", { name: "Ada Ek", organisation: "Region Exempel" }],
  ['"Ada Ek" <ada@example.se>', { name: "Ada Ek", organisation: null }],
  ["ada@example.se", { name: "ada@example.se", organisation: null }],
  ["mailto:ada@example.se, Ada Ek, Växjö kommun, skolan", { name: "Ada Ek", organisation: "Växjö kommun, skolan" }],
])("%s names one person", (line, person) => {
  expect(readInvitees(line)).toEqual({ people: [{ email: "ada@example.se", ...person }], unread: [] });
});

test("lines that add nobody are given back as they were written, with why, and an address counts once", () => {
  const long = "x".repeat(201);
  const { people, unread } = readInvitees(
    `Namn;E-post\n\nAda;ada@example.se\r\nADA;Ada@Example.se\nBo;bo(at)example.se\n${long};cia@example.se\nDan;dan@example.se;${long}`,
  );
  expect(people.map(({ name }) => name)).toEqual(["Ada"]);
  expect(unread).toEqual([
    { line: "Bo;bo(at)example.se", fault: "no-address" },
    { line: `${long};cia@example.se`, fault: "name-too-long" },
    { line: `Dan;dan@example.se;${long}`, fault: "organisation-too-long" },
  ]);
});

test("more than a list holds are given back as too many, but not those that are on it", () => {
  const lines = Array.from({ length: MOST_INVITEES }, (_, index) => `p${index}@example.se`);
  const { people, unread } = readInvitees([...lines, "p1@example.se", "ada@example.se"].join("\n"));
  expect(people).toHaveLength(MOST_INVITEES);
  expect(unread).toEqual([{ line: "ada@example.se", fault: "too-many" }]);
});

test("an address that was written alone is nobody's name", () => {
  const [ada, bo] = readInvitees("Ada@example.se\nBo Al; bo@example.se").people;
  expect([ada, bo].map((one) => one && writtenName(one))).toEqual([null, "Bo Al"]);
});
