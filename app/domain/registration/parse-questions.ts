import { z } from "zod";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { Language } from "#domain/values/language.ts";
import { QUESTION_KINDS, type QuestionKind, type QuestionText } from "./question.ts";

/** A question as an organiser writes it. */
export interface DraftQuestion {
  readonly kind: QuestionKind;
  readonly required: boolean;
  /** Null: asked of everybody. */
  readonly mode: ParticipationMode | null;
  readonly texts: Partial<Record<Language, QuestionText>>;
}

/**
 * Questions from a file that somebody has written: `[{ "kind": "choice", "required": true, "texts": { "sv": { "label": …,
 * "options": […] } } }]`. Refused with where the fault is, "0.texts.sv.label"; empty where it is no list at all.
 */
export function parseQuestions(json: unknown): Result<readonly DraftQuestion[], string> {
  const parsed = QUESTIONS.safeParse(json);
  if (!parsed.success) return refused(parsed.error.issues[0]?.path.join(".") ?? "");
  return ok(
    parsed.data.map(({ kind, required, mode, texts: { sv, en } }) => ({
      ...{ kind, required, mode },
      texts: { ...(sv && { sv: textOf(sv) }), ...(en && { en: textOf(en) }) },
    })),
  );
}

const MOST_QUESTIONS = 50;

const TEXT = z.strictObject({
  label: z.string(),
  hint: z.string().optional(),
  options: z.array(z.string()).optional(),
});

const QUESTIONS = z
  .array(
    z.strictObject({
      kind: z.enum(QUESTION_KINDS),
      required: z.boolean().default(false),
      mode: z.enum(PARTICIPATION_MODES).nullable().default(null),
      texts: z.strictObject({ sv: TEXT.optional(), en: TEXT.optional() }),
    }),
  )
  .max(MOST_QUESTIONS);

function textOf({ label, hint, options }: z.infer<typeof TEXT>): QuestionText {
  return { label, ...(hint !== undefined && { hint }), ...(options !== undefined && { options }) };
}
