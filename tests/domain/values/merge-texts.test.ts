import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeTexts, seenTexts } from "#domain/values/merge-texts.ts";

const seen = { cost: "0 kr", contact: "Ada", title: "Träff" };

test("each field holds what was changed, whoever changed it", () => {
  const mine = { ...seen, contact: "Bo" };
  const now = { ...seen, cost: "100 kr" };
  expect(mergeTexts(seen, mine, now)).toEqual({
    ...{ texts: { cost: "100 kr", contact: "Bo", title: "Träff" }, clashes: [], taken: ["cost"] },
  });
});

test("what both have changed otherwise is asked about, and keeps one's own meanwhile; what both changed alike is not", () => {
  const mine = { ...seen, cost: "200 kr", contact: "Bo" };
  const now = { ...seen, cost: "100 kr", contact: "Bo" };
  expect(mergeTexts(seen, mine, now)).toEqual({ texts: mine, clashes: ["cost"], taken: [] });
});

test("how a browser ends lines is no change", () => {
  const texts = { ...seen, title: "En\nträff" };
  const sent = { ...texts, title: "En\r\nträff " };
  expect(mergeTexts(texts, sent, { ...texts, title: "Ny" }).taken).toEqual(["title"]);
});

test("what is not known to have been seen is asked about wherever it differs", () => {
  expect(mergeTexts({}, seen, { ...seen, cost: "1 kr" }).clashes).toEqual(["cost"]);
  expect(mergeTexts({}, seen, seen).clashes).toEqual([]);
});

test("nothing that either has typed is lost without being asked about", () => {
  const text = fc.constantFrom("", "a", "b", "c");
  const texts = fc.record({ one: text, two: text });
  fc.assert(
    fc.property(texts, texts, texts, (first, mine, now) => {
      const merged = mergeTexts(first, mine, now);
      for (const name of ["one", "two"] as const) {
        const [mineChanged, nowChanged] = [mine[name] !== first[name], now[name] !== first[name]];
        const asked = merged.clashes.includes(name);
        expect(asked).toBe(mineChanged && nowChanged && mine[name] !== now[name]);
        expect(merged.texts[name]).toBe(mineChanged ? mine[name] : now[name]);
      }
    }),
  );
});

test("a form carries what it was shown with; what can't be read is nothing", () => {
  expect(seenTexts(JSON.stringify(seen))).toEqual(seen);
  expect(seenTexts('{"cost": 1, "contact": "Ada"}')).toEqual({ contact: "Ada" });
  for (const carried of ["", "[]", "null", "{", '"x"']) expect(seenTexts(carried)).toEqual({});
});
