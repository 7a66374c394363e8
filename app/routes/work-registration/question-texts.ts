import { parseQuestions, type DraftQuestion } from "#domain/registration/parse-questions.ts";
import { QUESTION_KINDS } from "#domain/registration/question.ts";
import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import type { Language } from "#domain/values/language.ts";

/** A question of one's own, as it was typed. */
export interface QuestionTexts {
  readonly label: string;
  readonly hint: string;
  readonly kind: string;
  /** One on each line. */
  readonly options: string;
  readonly mode: string;
  readonly required: boolean;
  /** The question in the other language, which this form leaves as it is. */
  readonly other: string;
}

export const QUESTION_FIELDS = ["label", "hint", "kind", "options", "mode", "required", "other"] as const;

export const questionFieldName = (field: (typeof QUESTION_FIELDS)[number], number: number) =>
  `question-${number}-${field}`;

export const EMPTY_QUESTION: QuestionTexts = {
  ...{ label: "", hint: "", kind: "text", options: "", mode: "", required: false, other: "" },
};

export function questionTexts(question: DraftQuestion, language: Language): QuestionTexts {
  const { [language]: text, ...others } = question.texts;
  return {
    label: text?.label ?? "",
    hint: text?.hint ?? "",
    kind: question.kind,
    options: (text?.options ?? []).join("\n"),
    mode: question.mode ?? "",
    required: question.required,
    other: Object.keys(others).length === 0 ? "" : JSON.stringify(others),
  };
}

/** Those with a text, in their order. Null where one can't be asked like that. */
export function readQuestions(typed: readonly QuestionTexts[], language: Language): readonly DraftQuestion[] | null {
  const json = typed
    .filter(({ label }) => label.trim() !== "")
    .map(({ label, hint, kind, options, mode, required, other }) => {
      const lines = options.split("\n").map((line) => line.trim());
      const chosen = kind === "choice" || kind === "choices" ? { options: lines.filter((line) => line !== "") } : {};
      const own = { label: label.trim(), ...(hint.trim() !== "" && { hint: hint.trim() }), ...chosen };
      return {
        kind: QUESTION_KINDS.find((each) => each === kind) ?? "text",
        mode: PARTICIPATION_MODES.find((each) => each === mode) ?? null,
        required,
        texts: { ...othersOf(other), [language]: own },
      };
    });
  const read = parseQuestions(json);
  return read.ok ? read.value : null;
}

function othersOf(other: string): object {
  try {
    const parsed: unknown = JSON.parse(other);
    return typeof parsed === "object" && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
