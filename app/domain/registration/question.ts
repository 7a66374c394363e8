import { bestText, type InLanguage } from "#domain/event/event-text.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { QuestionId } from "#domain/values/identifiers.ts";
import { LANGUAGES, type Language } from "#domain/values/language.ts";

/** The kinds of question that an organiser adds to the form. */
export const QUESTION_KINDS = ["text", "choice", "choices", "yes-no"] as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface QuestionText {
  readonly label: string;
  readonly hint?: string;
  /** Of a choice: in the same order in every language. */
  readonly options?: readonly string[];
}

/** A question as somebody reads it: its explanation may be borrowed from the other language, its options never are. */
export interface ReadQuestion {
  readonly text: InLanguage<QuestionText>;
  readonly hint: InLanguage<string> | null;
}

/** In the reader's language where it is written in that, else as it is. Null for one without any text. */
export function readQuestion(texts: Partial<Record<Language, QuestionText>>, wanted: Language): ReadQuestion | null {
  const written = LANGUAGES.flatMap((language) => (texts[language] ? [{ language, text: texts[language] }] : []));
  const text = bestText(written, wanted);
  const hints = written.flatMap(({ language, text: { hint } }) =>
    hint === undefined ? [] : [{ language, text: hint }],
  );
  return text && { text, hint: bestText(hints, wanted) };
}

/** Text as written; the place of what was chosen among the options, from 0; yes or no. */
export type QuestionAnswer = string | number | readonly number[] | boolean;

export interface Question {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly required: boolean;
  /** Null: asked of everybody. */
  readonly mode: ParticipationMode | null;
  /** How many options there are to choose among. */
  readonly options: number;
}

export type AnswerRefusal = "answer-missing" | "answer-too-long" | "answer-not-an-option";

export const LONGEST_ANSWER = 2_000;

/** Checks what was sent for one question: the texts of its fields. Null where nothing was answered and nothing had to be. */
export function questionAnswer(
  question: Pick<Question, "kind" | "required" | "options">,
  sent: readonly string[],
): Result<QuestionAnswer | null, AnswerRefusal> {
  const given = sent.map((text) => text.trim()).filter((text) => text !== "");
  if (given.length === 0) return question.required ? refused("answer-missing") : ok(null);
  switch (question.kind) {
    case "text":
      return given[0]!.length > LONGEST_ANSWER ? refused("answer-too-long") : ok(given[0]!);
    case "yes-no":
      return given[0] === "yes" || given[0] === "no" ? ok(given[0] === "yes") : refused("answer-not-an-option");
    case "choice": {
      const chosen = optionOf(given[0]!, question.options);
      return chosen === null ? refused("answer-not-an-option") : ok(chosen);
    }
    case "choices": {
      const chosen = given.map((text) => optionOf(text, question.options));
      if (chosen.includes(null)) return refused("answer-not-an-option");
      return ok([...new Set(chosen as number[])].sort((one, other) => one - other));
    }
  }
}

const LONGEST_LABEL = 500;
const MOST_OPTIONS = 50;

/** A question's words, in whichever languages they are written. */
interface Texts {
  readonly texts: Readonly<Record<string, QuestionText>>;
}

/**
 * Written in at least one language, short enough, and a choice with the same number of options in each, of which nobody
 * takes one for another. Options that stand as they are may stay: whoever mends something else is not held up by them.
 */
export function isWellFormed(
  { kind, texts }: Texts & { readonly kind: QuestionKind },
  standing: readonly Texts[] = [],
): boolean {
  const written = Object.values(texts);
  const choosing = kind === "choice" || kind === "choices";
  const counts = new Set(written.map(({ options = [] }) => options.length));
  const [options = 0] = counts;
  return (
    written.length > 0 &&
    written.every(({ label, hint = "", options: named = [] }) =>
      [label, hint, ...named].every(
        (text, index) => text.length <= LONGEST_LABEL && (index === 1 || text.trim() !== ""),
      ),
    ) &&
    written.every(({ options: named = [] }) => areDifferent(named) || isStanding(named, standing)) &&
    (choosing ? counts.size === 1 && options >= 2 && options <= MOST_OPTIONS : options === 0)
  );
}

function areDifferent(options: readonly string[]): boolean {
  return new Set(options.map(alike)).size === options.length;
}

function isStanding(options: readonly string[], standing: readonly Texts[]): boolean {
  const key = JSON.stringify(options);
  return standing.some(({ texts }) => Object.values(texts).some((text) => JSON.stringify(text.options) === key));
}

function alike(option: string): string {
  return option.trim().replace(/\s+/g, " ").toLowerCase();
}

export function isAskedOf({ mode: asked }: Pick<Question, "mode">, mode: ParticipationMode): boolean {
  return asked === null || asked === mode;
}

function optionOf(text: string, options: number): number | null {
  return /^\d{1,4}$/.test(text) && Number(text) < options ? Number(text) : null;
}
