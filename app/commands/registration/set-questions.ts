import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import { hasAnswers, replaceQuestions, translateQuestions, writtenQuestions } from "#db/records/question-record.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { isReworded } from "#domain/registration/is-reworded.ts";
import { isWellFormed, type QuestionKind, type QuestionText } from "#domain/registration/question.ts";
import { questionsKey } from "#domain/registration/questions-key.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { LANGUAGES, type Language } from "#domain/values/language.ts";

export interface SetQuestions {
  readonly slug: string;
  readonly questions: readonly {
    readonly kind: QuestionKind;
    readonly required: boolean;
    /** Null: asked of everybody. */
    readonly mode: ParticipationMode | null;
    readonly texts: Partial<Record<Language, QuestionText>>;
  }[];
  /** `questionsKey` of the questions that whoever sets them has seen; left out: whichever they are. */
  readonly seen?: string;
}

export type SetQuestionsRefusal =
  | "not-allowed"
  | "no-such-event"
  | "question-malformed"
  | "answered-already"
  | "changed-meanwhile";

/**
 * Sets what a form asks beyond the usual. Once somebody has answered, the questions stay: their words can be mended and
 * written in another language, with as many options in the same order, and nothing else.
 */
export async function setQuestions(
  ctx: CommandContext,
  input: SetQuestions,
): Promise<Result<null, SetQuestionsRefusal>> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const questions = input.questions.map((question) => ({ id: ctx.newId("qst"), ...question }));

  return ctx.db.inTransaction(async (tx) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug: input.slug }), mayRunRegistration);
    if (refusal) return refused(refusal);
    const event = await findEventForRegistration(tx, input.slug);
    if (!event) return refused("no-such-event");
    const stand = await writtenQuestions(tx, event.id);
    if (!input.questions.every((each) => isWellFormed(each, stand))) return refused("question-malformed");
    if (input.seen !== undefined) {
      const stands = questionsKey(stand);
      // The same form sent twice is no other's change.
      if (stands === questionsKey(input.questions)) return ok(null);
      if (stands !== input.seen) return refused("changed-meanwhile");
    }
    if (await hasAnswers(tx, event.id)) {
      if (!isReworded(stand, input.questions)) return refused("answered-already");
      await translateQuestions(tx, event.id, questions);
    } else await replaceQuestions(tx, event.id, questions);
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "set-questions",
      subject: { kind: "event", id: event.id },
      eventId: event.id,
      facts: { before: { questions: stand.map(asAsked) }, after: { questions: questions.map(asAsked) } },
    });
    return ok(null);
  });
}

/** A question as the log of acts says it, known by all its words: any of them may be what was changed. */
function asAsked({ kind, required, mode, texts }: SetQuestions["questions"][number]) {
  const name = LANGUAGES.flatMap((language) => (texts[language] ? [nameOf(texts[language])] : [])).join(" / ");
  return { name, kind, required, mode, texts };
}

function nameOf({ label, hint, options = [] }: QuestionText): string {
  const more = [...(hint === undefined ? [] : [hint]), ...options];
  return more.length === 0 ? label : `${label} (${more.join(", ")})`;
}
