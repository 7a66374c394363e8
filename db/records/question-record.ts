import { and, asc, eq } from "drizzle-orm";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { DraftQuestion } from "#domain/registration/parse-questions.ts";
import type { QuestionKind, QuestionText } from "#domain/registration/question.ts";
import type { EventId, QuestionId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface WrittenQuestion {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly required: boolean;
  readonly mode: ParticipationMode | null;
  readonly texts: Partial<Record<Language, QuestionText>>;
}

/** In the order given, in the place of whatever was asked before and nobody has answered. */
export async function replaceQuestions(tx: Tx, eventId: EventId, questions: readonly WrittenQuestion[]): Promise<void> {
  const { question } = tx.tables;
  await tx.delete(question).where(eq(question.eventId, eventId));
  if (questions.length === 0) return;
  await tx.insert(question).values(questions.map((each, position) => ({ ...each, eventId, position })));
}

/** Gives each its words, in their order: whoever has answered one has answered the same one still. */
export async function translateQuestions(
  tx: Tx,
  eventId: EventId,
  questions: readonly Pick<WrittenQuestion, "texts">[],
): Promise<void> {
  const { question } = tx.tables;
  for (const [position, { texts }] of questions.entries()) {
    await tx
      .update(question)
      .set({ texts })
      .where(and(eq(question.eventId, eventId), eq(question.position, position)));
  }
}

/** As they are written, in their order. */
export async function writtenQuestions(read: Reading, eventId: EventId): Promise<DraftQuestion[]> {
  const { question } = read.tables;
  return read
    .select({ kind: question.kind, required: question.required, mode: question.mode, texts: question.texts })
    .from(question)
    .where(eq(question.eventId, eventId))
    .orderBy(asc(question.position));
}

export async function hasAnswers(read: Reading, eventId: EventId): Promise<boolean> {
  const { question, registrationAnswer } = read.tables;
  const rows = await read
    .select({ id: question.id })
    .from(question)
    .innerJoin(registrationAnswer, eq(registrationAnswer.questionId, question.id))
    .where(eq(question.eventId, eventId))
    .limit(1);
  return rows.length > 0;
}
