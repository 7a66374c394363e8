import fc from "fast-check";
import { expect, test } from "vitest";
import { wrappedLines } from "#documents/wrapped-lines.ts";

test("breaks before the width, where the next line can begin with a small letter", () => {
  expect(wrappedLines("Likheter mellan marknader i socialt utsatta Områden Och", 30)).toEqual([
    "Likheter mellan marknader i",
    "socialt utsatta Områden Och",
  ]);
  expect(wrappedLines("Stöd till Anna Ek Och Bo Al", 20)).toEqual(["Stöd till Anna Ek", "Och Bo Al"]);
});

test("counts an emoji as one, and a letter however it is written", () => {
  expect(wrappedLines(`${"😀".repeat(5)} ${"å".repeat(4)}`, 10)).toHaveLength(1);
  expect(wrappedLines(`${"å".repeat(5)} åååå`, 10)).toHaveLength(1);
});

test("loses nothing, adds nothing, and is never wider but by a single word", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, unit: "grapheme" })),
      fc.integer({ min: 1, max: 80 }),
      (words, width) => {
        const text = words.map((word) => word.replace(/\s/g, "x")).join(" ");
        const lines = wrappedLines(text, width);
        expect(lines.join(" ")).toBe(text);
        for (const line of lines.filter((each) => each.includes(" "))) {
          expect([...line.normalize("NFC")].length).toBeLessThanOrEqual(width);
        }
      },
    ),
  );
});
