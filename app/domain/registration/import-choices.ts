import type { InLanguage } from "#domain/event/event-text.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { QuestionId, SeatPoolId } from "#domain/values/identifiers.ts";
import { isAskedOf, questionAnswer, type AnswerRefusal, type QuestionKind } from "./question.ts";

/** What an event asks beside the form's own fields, in every wording that it has been written in. */
export interface ImportChoices {
  readonly questions: readonly ImportedQuestion[];
  /** Programme items with seats of their own. */
  readonly items: readonly { readonly poolId: SeatPoolId; readonly titles: readonly string[] }[];
}

export interface ImportedQuestion {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly mode: ParticipationMode | null;
  /** What it asks, in each language that it is written in. */
  readonly labels: readonly InLanguage<string>[];
  /** Each option in its wordings. */
  readonly options: readonly (readonly string[])[];
}

export const NO_CHOICES: ImportChoices = { questions: [], items: [] };

/** An answer as a cell has it, as the form would send it: options by their words, some of them parted by ";" or ",". */
export function sentAnswer(
  question: ImportedQuestion,
  written: string,
  mode: ParticipationMode,
): Result<readonly string[], AnswerRefusal> {
  if (written === "" || !isAskedOf(question, mode)) return ok([]);
  const sent = asSent(question, written);
  if (sent === null) return refused("answer-not-an-option");
  const checked = questionAnswer({ ...question, required: false, options: question.options.length }, sent);
  return checked.ok ? ok(sent) : checked;
}

/** The pools of the programme items that a cell names; null where it names something else. */
export function sentItems({ items }: ImportChoices, written: string): readonly SeatPoolId[] | null {
  const found = amongWordings(
    items.map(({ titles }) => titles),
    written,
  );
  return found?.flatMap((at) => items[at]?.poolId ?? []) ?? null;
}

function asSent({ kind, options }: ImportedQuestion, written: string): readonly string[] | null {
  switch (kind) {
    case "text":
      return [written];
    case "yes-no":
      if (isYes(written)) return ["yes"];
      return isNo(written) ? ["no"] : null;
    case "choice": {
      const at = wordingOf(options, written);
      return at === null ? null : [String(at)];
    }
    case "choices":
      return amongWordings(options, written)?.map(String) ?? null;
  }
}

const YES = ["ja", "j", "yes", "y", "x", "1", "true", "sant"];
const NO = ["nej", "n", "no", "0", "false", "falskt"];

export function isYes(written: string): boolean {
  return YES.includes(foldedText(written));
}

export function isNo(written: string): boolean {
  return NO.includes(foldedText(written));
}

/** The whole cell first, for a wording may hold the sign that parts others. */
function amongWordings(wordings: readonly (readonly string[])[], written: string): readonly number[] | null {
  for (const parts of [[written], written.split(/[;\n]/), written.split(/[;,\n]/)]) {
    const named = parts.map((part) => part.trim()).filter((part) => part !== "");
    const found = named.map((part) => wordingOf(wordings, part));
    if (found.every((at) => at !== null)) return [...new Set(found)];
  }
  return null;
}

function wordingOf(wordings: readonly (readonly string[])[], written: string): number | null {
  const same = (wording: string) => wording.trim() === written || foldedText(wording) === foldedText(written);
  const at = wordings.findIndex((one) => one.some((wording) => foldedText(wording) !== "" && same(wording)));
  return at < 0 ? null : at;
}
