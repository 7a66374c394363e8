import type { Texts } from "#domain/values/merge-texts.ts";
import { EMPTY_QUESTION, type QuestionTexts } from "./question-texts.ts";

/** A question for each number, as text: one that two have changed is one's own or the other's, never half of each. */
export type QuestionRows = Texts<string>;

export function questionRows(questions: readonly QuestionTexts[], most = questions.length): QuestionRows {
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  return Object.fromEntries(numbers.map((number) => [String(number), rowOf(questions[number - 1] ?? EMPTY_QUESTION)]));
}

/** One without a text is none, whatever else its fields hold. */
function rowOf(given: QuestionTexts): string {
  const { label, hint, kind, options, mode, required, other } = given.label.trim() === "" ? EMPTY_QUESTION : given;
  return JSON.stringify({ label, hint, kind, options, mode, required, other });
}

export const NO_ROW = rowOf(EMPTY_QUESTION);
