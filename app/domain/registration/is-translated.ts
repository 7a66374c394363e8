import { LANGUAGES } from "#domain/values/language.ts";
import type { DraftQuestion } from "./parse-questions.ts";
import { questionsKey } from "./questions-key.ts";

/**
 * The same questions, some of them in a language that they were not written in: those who have answered were asked the
 * same.
 */
export function isTranslated(stand: readonly DraftQuestion[], given: readonly DraftQuestion[]): boolean {
  const asWritten = given.map((question, index) => ({
    ...question,
    texts: Object.fromEntries(
      LANGUAGES.flatMap((of) => (stand[index]?.texts[of] && question.texts[of] ? [[of, question.texts[of]]] : [])),
    ),
  }));
  return questionsKey(asWritten) === questionsKey(stand);
}
