import type { DraftQuestion } from "#domain/registration/parse-questions.ts";
import { isWellFormed, QUESTION_KINDS, type QuestionText } from "#domain/registration/question.ts";
import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { otherLanguage, type Language } from "#domain/values/language.ts";

/** A question of one's own, as it was typed: its words in the event's language, and in the other. */
export interface QuestionTexts {
  readonly label: string;
  readonly hint: string;
  readonly kind: string;
  /** One on each line. */
  readonly options: string;
  readonly mode: string;
  readonly required: boolean;
  readonly otherLabel: string;
  readonly otherHint: string;
  readonly otherOptions: string;
}

export const OWN_FIELDS = ["label", "hint", "kind", "options", "mode", "required"] as const;
export const OTHER_FIELDS = ["otherLabel", "otherHint", "otherOptions"] as const;
/** What stays as it was answered. */
export const FIXED_FIELDS = ["kind", "mode", "required"] as const;
export const QUESTION_FIELDS = [...OWN_FIELDS, ...OTHER_FIELDS] as const;

export const questionFieldName = (field: (typeof QUESTION_FIELDS)[number], number: number) =>
  `question-${number}-${field}`;

export const EMPTY_QUESTION: QuestionTexts = {
  ...{ label: "", hint: "", kind: "text", options: "", mode: "", required: false },
  ...{ otherLabel: "", otherHint: "", otherOptions: "" },
};

/** Nothing is asked: whatever else its fields hold, it is none. */
export function isEmptyQuestion({ label, otherLabel }: QuestionTexts): boolean {
  return label.trim() === "" && otherLabel.trim() === "";
}

export function isInOther(question: QuestionTexts): boolean {
  return OTHER_FIELDS.some((field) => question[field] !== "");
}

export function questionTexts({ kind, mode, required, texts }: DraftQuestion, language: Language): QuestionTexts {
  const [own, other] = [texts[language], texts[otherLanguage(language)]];
  return {
    ...{ label: own?.label ?? "", hint: own?.hint ?? "", options: (own?.options ?? []).join("\n") },
    ...{ kind, mode: mode ?? "", required },
    ...{ otherLabel: other?.label ?? "", otherHint: other?.hint ?? "" },
    otherOptions: (other?.options ?? []).join("\n"),
  };
}

/** What can't be asked like that, and the field in which it shows. */
export interface QuestionFault {
  readonly code: "malformed" | "otherMalformed";
  readonly name: string;
}

/** Those with a text, in their order; `standing`: the questions that the event has. */
export function readQuestions(
  typed: readonly QuestionTexts[],
  language: Language,
  standing: readonly Pick<DraftQuestion, "texts">[],
): Result<readonly DraftQuestion[], QuestionFault> {
  const asked: DraftQuestion[] = [];
  for (const [index, question] of typed.entries()) {
    if (isEmptyQuestion(question)) continue;
    const { own, other } = wordsOf(question);
    const read: DraftQuestion = {
      kind: QUESTION_KINDS.find((each) => each === question.kind) ?? "text",
      mode: PARTICIPATION_MODES.find((each) => each === question.mode) ?? null,
      required: question.required,
      texts: { ...(own.label && { [language]: own }), ...(other.label && { [otherLanguage(language)]: other }) },
    };
    const fault = faultOf(own, other, read, standing);
    if (fault) return refused({ code: fault[0], name: questionFieldName(fault[1], index + 1) });
    asked.push(read);
  }
  return ok(asked);
}

function faultOf(
  own: QuestionText,
  other: QuestionText,
  read: DraftQuestion,
  standing: readonly Pick<DraftQuestion, "texts">[],
): readonly [QuestionFault["code"], (typeof QUESTION_FIELDS)[number]] | null {
  if (isWithoutText(own)) return ["malformed", "label"];
  if (isWithoutText(other)) return ["otherMalformed", "otherLabel"];
  if (!isAsLong(own, other)) return ["otherMalformed", "otherOptions"];
  if (isWellFormed(read, standing)) return null;
  if (own.options === undefined) return ["malformed", own.label === "" ? "otherLabel" : "label"];
  return ["malformed", own.label === "" ? "otherOptions" : "options"];
}

function wordsOf(question: QuestionTexts) {
  const choosing = question.kind === "choice" || question.kind === "choices";
  const words = (label: string, hint: string, options: string): QuestionText => ({
    label: label.trim(),
    ...(hint.trim() !== "" && { hint: hint.trim() }),
    ...(choosing && { options: linesOf(options) }),
  });
  return {
    own: words(question.label, question.hint, question.options),
    other: words(question.otherLabel, question.otherHint, question.otherOptions),
  };
}

/** Something of it stands in a language in which nothing is asked: it would be lost. */
function isWithoutText({ label, hint, options = [] }: QuestionText): boolean {
  return label === "" && (hint !== undefined || options.length > 0);
}

/** An answer is known by its place among the options, whichever language it was given in. */
function isAsLong(own: QuestionText, other: QuestionText): boolean {
  return own.label === "" || other.label === "" || own.options?.length === other.options?.length;
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
