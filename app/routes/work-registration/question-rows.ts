import type { Texts } from "#domain/values/merge-texts.ts";
import { EMPTY_QUESTION, isEmptyQuestion, QUESTION_FIELDS, type QuestionTexts } from "./question-texts.ts";

/** A question for each number, as text: one that two have changed is one's own or the other's, never half of each. */
export type QuestionRows = Texts<string>;

export function questionRows(questions: readonly QuestionTexts[], most = questions.length): QuestionRows {
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  return Object.fromEntries(numbers.map((number) => [String(number), rowOf(questions[number - 1] ?? EMPTY_QUESTION)]));
}

/** One without a text is none, whatever else its fields hold. */
function rowOf(given: QuestionTexts): string {
  const question = isEmptyQuestion(given) ? EMPTY_QUESTION : given;
  return JSON.stringify(Object.fromEntries(QUESTION_FIELDS.map((field) => [field, question[field]])));
}

export const NO_ROW = rowOf(EMPTY_QUESTION);
