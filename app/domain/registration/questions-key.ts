import type { Language } from "#domain/values/language.ts";
import type { DraftQuestion } from "./parse-questions.ts";
import type { QuestionText } from "./question.ts";

/** Tells one state of a form's questions from another, so that a second writer is told. */
export function questionsKey(questions: readonly DraftQuestion[]): string {
  const text = (texts: DraftQuestion["texts"], language: Language) => textParts(texts[language]);
  return JSON.stringify(
    questions.map(({ kind, required, mode, texts }) => [kind, required, mode, text(texts, "sv"), text(texts, "en")]),
  );
}

/** In an order of our own: databases keep the names of a JSON object in theirs. */
function textParts(text: QuestionText | undefined) {
  return text === undefined ? null : [text.label, text.hint ?? null, text.options ?? null];
}
