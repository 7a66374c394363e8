import { LANGUAGES } from "#domain/values/language.ts";
import type { DraftQuestion } from "./parse-questions.ts";

/**
 * The same questions in other words, or in a language more: whoever has answered was asked the same. Options are answered
 * by their place, so that there are as many of them, and nobody puts others in their places.
 */
export function isReworded(stand: readonly DraftQuestion[], given: readonly DraftQuestion[]): boolean {
  return stand.length === given.length && stand.every((question, index) => isSame(question, given[index]!));
}

function isSame(stand: DraftQuestion, given: DraftQuestion): boolean {
  if (stand.kind !== given.kind || stand.required !== given.required || stand.mode !== given.mode) return false;
  return LANGUAGES.every((language) => {
    const [before, after] = [stand.texts[language], given.texts[language]];
    if (before === undefined) return true;
    return after !== undefined && (before.options ?? []).length === (after.options ?? []).length;
  });
}
