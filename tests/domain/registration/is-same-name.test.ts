import { expect, test } from "vitest";
import { isSameName } from "#domain/registration/is-same-name.ts";

test.each([
  ["Ana Anderson", "Åna Andersson", true],
  ["Anna Ek", "anna ek", true],
  ["Anna", "Anna Ek", true],
  ["Anna Ek", "Anna Maria Ek", true],
  ["Anna Maria Ek Berg", "Anna Berg", true],
  ["Ek Anna", "Anna Ek", true],
  ["Kristofer Öberg", "Christoffer Öberg", true],
  ["Jörgen Söderqvist", "Jorgen Soderkvist", true],
  ["Anna Ek", "Bo Al", false],
  ["Anna Ek", "Bo Ek", false],
  ["Anna Ek", "Anna Lundström", false],
  ["Bo", "Al", false],
  ["Bo", "Boo", true],
  ["Anna", "Bo Al", false],
  ["Kristina Andersson", "Margareta Andersson", false],
  ["李", "李 明", true],
])("%j and %j: one person %s", (before, after, same) => {
  expect([isSameName(before, after), isSameName(after, before)]).toEqual([same, same]);
});
