import { expect, test } from "vitest";
import { changedDetails } from "#domain/registration/changed-details.ts";
import type { Said } from "#domain/registration/said-before.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";

const BEFORE: Said = {
  ...{ organisation: "Växjö kommun", county: "07" as CountyCode, listed: false, protected: false },
  ...{ diet: null, accessNeeds: null },
  answers: [
    { questionId: "qst_1", answer: true },
    { questionId: "qst_2", answer: [0, 2] },
  ],
  items: ["pol_1", "pol_2"],
};

test("what has changed is told by its kind, and values of people apart", () => {
  expect(changedDetails(BEFORE, { ...BEFORE, organisation: "Polisen", county: "08" as CountyCode })).toEqual({
    facts: { changed: ["organisation", "county"] },
    personal: {
      before: { organisation: "Växjö kommun", county: "Kronobergs län" },
      after: { organisation: "Polisen", county: "Kalmar län" },
    },
  });
  expect(changedDetails(BEFORE, { ...BEFORE, items: [], answers: [] })).toEqual({
    facts: { changed: ["answers", "items"] },
    personal: {
      before: { answers: BEFORE.answers, items: BEFORE.items },
      after: { answers: [], items: [] },
    },
  });
});

test("needs are told by their kind alone, and to nobody who sees no personal values", () => {
  expect(changedDetails(BEFORE, { ...BEFORE, diet: "glutenfritt", accessNeeds: "hörslinga" })).toEqual({
    facts: {},
    personal: { changed: ["diet", "accessNeeds"] },
  });
  expect(changedDetails(BEFORE, { ...BEFORE, protected: true })).toEqual({
    facts: {},
    personal: { changed: ["protected"], before: { protected: false }, after: { protected: true } },
  });
});

test("what is the same in another order has not changed", () => {
  expect(changedDetails(BEFORE, BEFORE)).toBe(null);
  const turned = { ...BEFORE, items: [...BEFORE.items].reverse(), answers: [...BEFORE.answers].reverse() };
  expect(changedDetails(BEFORE, turned)).toBe(null);
});
