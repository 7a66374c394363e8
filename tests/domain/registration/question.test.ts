import { expect, test } from "vitest";
import { isWellFormed, readQuestion, type QuestionText } from "#domain/registration/question.ts";
import type { Language } from "#domain/values/language.ts";

const SV: QuestionText = { label: "Hur reser du?", hint: "Hela vägen.", options: ["Tåg", "Bil"] };
const EN: QuestionText = { label: "How do you travel?", options: ["Train", "Car"] };

test.each<[string, Parameters<typeof readQuestion>[0], Language, ReturnType<typeof readQuestion>]>([
  [
    "its own language, with nothing borrowed",
    { sv: SV, en: { ...EN, hint: "All the way." } },
    "en",
    { text: { language: "en", text: { ...EN, hint: "All the way." } }, hint: { language: "en", text: "All the way." } },
  ],
  [
    "its own language, but for an explanation in the other alone",
    { sv: SV, en: EN },
    "en",
    { text: { language: "en", text: EN }, hint: { language: "sv", text: "Hela vägen." } },
  ],
  [
    "the only language that there is",
    { sv: SV },
    "en",
    { text: { language: "sv", text: SV }, hint: { language: "sv", text: "Hela vägen." } },
  ],
  ["no explanation where none is written", { en: EN }, "sv", { text: { language: "en", text: EN }, hint: null }],
  ["nothing where nothing is written", {}, "sv", null],
])("a question is read in %s", (_, texts, wanted, read) => {
  expect(readQuestion(texts, wanted)).toEqual(read);
});

test.each<[string, readonly string[], boolean]>([
  ["two that differ", ["Verkstad A", "Verkstad B"], true],
  ["one twice", ["Verkstad A", "Verkstad B", "Verkstad A"], false],
  ["one twice but for capitals and spaces", ["Verkstad A", " verkstad  a"], false],
  ["one alone", ["Verkstad A"], false],
])("a choice may have these options: %s", (_, options, may) => {
  expect(isWellFormed({ kind: "choice", texts: { sv: { label: "Var?", options } } })).toBe(may);
});

test("options that stand may stay as they are, and no others may be alike", () => {
  const alike = { label: "Var?", options: ["Verkstad", "verkstad"] };
  const standing = [{ texts: { sv: alike } }];
  const may = (text: QuestionText) => isWellFormed({ kind: "choice", texts: { sv: text } }, standing);
  expect(may({ ...alike, label: "Var vill du vara?" })).toBe(true);
  expect(may({ ...alike, options: [...alike.options, "Verkstad B"] })).toBe(false);
  expect(may({ ...alike, options: [...alike.options].reverse() })).toBe(false);
});
