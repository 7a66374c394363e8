import { describe, expect, test } from "vitest";
import { similarNames } from "#domain/organisation/similar-names.ts";

const REGISTER = [
  "Växjö kommun",
  "Vaxholms kommun",
  "Länsstyrelsen i Kronobergs län",
  "Polismyndigheten",
  "Alvesta kommun",
];
const similarTo = similarNames(REGISTER.map((written) => ({ key: written, written })));

describe("names that look alike", () => {
  test.each([
    ["Växjö komun", "Växjö kommun"],
    ["vaxjo kommun, socialförvaltningen", "Växjö kommun"],
    ["Länstyrelsen Kronoberg", "Länsstyrelsen i Kronobergs län"],
    ["Polismyndighten", "Polismyndigheten"],
  ])("%s is most like %s", (written, name) => {
    expect(similarTo(written, 3)[0]?.key).toBe(name);
  });

  test("what only shares a common word is like nothing", () => {
    expect(similarTo("Föreningen Tryggare kvarter", 3)).toEqual([]);
    expect(similarTo("", 3)).toEqual([]);
  });

  test("an organisation is suggested once, by its nearest spelling", () => {
    const similar = similarNames([
      { key: 1, written: "Brottsförebyggande rådet" },
      { key: 1, written: "Brottsförebyggande rådet (Brå)" },
    ]);
    expect(similar("Brottsförebyggande radet", 3).map(({ key }) => key)).toEqual([1]);
  });
});
