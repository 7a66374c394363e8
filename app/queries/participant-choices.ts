import { asc, eq } from "drizzle-orm";
import { maySeeNames } from "#access/event-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { readQuestion, type QuestionKind } from "#domain/registration/question.ts";
import type { AllotmentId, QuestionId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";

/** What an event's participants can be told apart by, beside what all events have. */
export interface ParticipantChoices {
  readonly allotments: readonly { readonly id: AllotmentId; readonly name: string }[];
  /** Those with answers to choose among. */
  readonly questions: readonly ChoiceQuestion[];
}

export interface ChoiceQuestion {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly label: string;
  readonly options: readonly string[];
}

/** Nothing for whoever may not see names. */
export async function participantChoices(
  ctx: QueryContext,
  slug: string,
  language: Language,
): Promise<ParticipantChoices> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !maySeeNames(ctx.actor, access)) return { allotments: [], questions: [] };
    const { allotment, seatPool, question } = read.tables;
    const allotments = await read
      .select({ id: allotment.id, name: allotment.name })
      .from(allotment)
      .innerJoin(seatPool, eq(seatPool.id, allotment.poolId))
      .where(eq(seatPool.eventId, access.id))
      .orderBy(asc(allotment.id));
    const rows = await read
      .select({ id: question.id, kind: question.kind, texts: question.texts })
      .from(question)
      .where(eq(question.eventId, access.id))
      .orderBy(asc(question.position));
    const questions = rows.flatMap(({ texts, ...asked }) => {
      const text = readQuestion(texts, language)?.text.text;
      return text && asked.kind !== "text" ? [{ ...asked, label: text.label, options: text.options ?? [] }] : [];
    });
    return { allotments, questions };
  });
}
