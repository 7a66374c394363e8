import { expect, test } from "vitest";
import { isReworded } from "#domain/registration/is-reworded.ts";
import type { DraftQuestion } from "#domain/registration/parse-questions.ts";

const bus: DraftQuestion = { kind: "yes-no", required: false, mode: null, texts: { sv: { label: "Buss?" } } };
const inEnglish: DraftQuestion = {
  ...bus,
  texts: { ...bus.texts, en: { label: "A bus?", hint: "From the station." } },
};
const food: DraftQuestion = {
  ...{ kind: "choice", required: true, mode: "on-site" },
  texts: { en: { label: "Lunch?", options: ["Fish", "Meat"] } },
};

test.each<[string, readonly DraftQuestion[], readonly DraftQuestion[], boolean]>([
  ["the same", [bus, food], [bus, food], true],
  ["one in another language too", [bus, food], [inEnglish, food], true],
  ["another wording", [bus], [{ ...inEnglish, texts: { ...inEnglish.texts, sv: { label: "Bussen?" } } }], true],
  ["an option mended", [food], [{ ...food, texts: { en: { label: "Lunch?", options: ["Fish", "Beef"] } } }], true],
  ["an option less", [food], [{ ...food, texts: { en: { label: "Lunch?", options: ["Fish"] } } }], false],
  ["a language taken away", [inEnglish], [bus], false],
  ["required", [bus], [{ ...inEnglish, required: true }], false],
  ["of others", [bus], [{ ...inEnglish, mode: "digital" }], false],
  ["another kind", [bus], [{ ...bus, kind: "text" }], false],
  ["one more", [bus], [inEnglish, food], false],
  ["one less", [bus, food], [inEnglish], false],
  ["in another order", [bus, food], [food, inEnglish], false],
])("questions with %s", (_, stand, given, reworded) => {
  expect(isReworded(stand, given)).toBe(reworded);
});
