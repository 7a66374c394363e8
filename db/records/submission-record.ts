import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { SubmissionAnswer } from "#domain/registration/submission-answer.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { preparedStatement, type Reading, type Tx } from "../transaction.ts";

/** What a form with this key was answered, if it has arrived before. */
export async function earlierAnswer(read: Reading, key: string): Promise<SubmissionAnswer | null> {
  const [row] = await selectAnswer(read, { key });
  return row?.answer ?? null;
}

export async function insertSubmission(
  tx: Tx,
  submission: {
    readonly key: string;
    readonly eventId: EventId;
    readonly at: Instant;
    readonly answer: SubmissionAnswer;
  },
): Promise<void> {
  await insertStatement(tx, { ...submission });
}

/** Those with forms that nobody sends again. */
export async function eventsOfSubmissionsBefore(read: Reading, before: Instant, limit: number): Promise<EventId[]> {
  const { submission } = read.tables;
  const rows = await read
    .selectDistinct({ eventId: submission.eventId })
    .from(submission)
    .where(lt(submission.at, before))
    .limit(limit);
  return rows.map(({ eventId }) => eventId);
}

/** At most so many of them; says how many there were. */
export async function deleteSubmissionsOf(tx: Tx, eventId: EventId, before: Instant, limit: number): Promise<number> {
  const { submission } = tx.tables;
  const some = tx
    .select({ key: submission.key })
    .from(submission)
    .where(and(eq(submission.eventId, eventId), lt(submission.at, before)))
    .limit(limit);
  const gone = await tx.delete(submission).where(inArray(submission.key, some)).returning({ key: submission.key });
  return gone.length;
}

const selectAnswer = preparedStatement((read: Reading) => {
  const { submission } = read.tables;
  return read
    .select({ answer: submission.answer })
    .from(submission)
    .where(eq(submission.key, sql.placeholder("key")));
});

const insertStatement = preparedStatement((tx: Tx) =>
  tx.insert(tx.tables.submission).values({
    key: sql.placeholder("key"),
    eventId: sql.placeholder("eventId"),
    at: sql.placeholder("at"),
    answer: sql.placeholder("answer"),
  }),
);
