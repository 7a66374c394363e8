import { expect, test } from "vitest";
import { readInvitees } from "#domain/event/invitee.ts";

test.each([
  ["Ada Ek; ada@example.se; Region Exempel", { name: "Ada Ek", organisation: "Region Exempel" }],
  ["Ada Ek\tRegion Exempel\tada@example.se", { name: "Ada Ek", organisation: "Region Exempel" }],
  ['"Ada Ek" <ada@example.se>', { name: "Ada Ek", organisation: null }],
  ["ada@example.se", { name: "ada@example.se", organisation: null }],
  ["mailto:ada@example.se, Ada Ek, Växjö kommun, skolan", { name: "Ada Ek", organisation: "Växjö kommun, skolan" }],
])("%s names one person", (line, person) => {
  expect(readInvitees(line)).toEqual({ people: [{ email: "ada@example.se", ...person }], unread: [] });
});

test("lines without an address are given back as they were written, and an address counts once", () => {
  const { people, unread } = readInvitees(
    "Namn;E-post\n\nAda;ada@example.se\r\nADA;Ada@Example.se\nBo;bo(at)example.se",
  );
  expect(people.map(({ name }) => name)).toEqual(["Ada"]);
  expect(unread).toEqual(["Namn;E-post", "Bo;bo(at)example.se"]);
});
