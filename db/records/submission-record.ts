import { eq, sql } from "drizzle-orm";
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
