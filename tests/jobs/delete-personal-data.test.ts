import { expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { reportFault } from "#commands/accessibility/report-fault.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { deletePersonalData } from "#jobs/delete-personal-data.ts";
import { jobs } from "#jobs/jobs.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";

const YEAR_MS = 365 * 86_400_000;

test("the worker deletes every report whose day has come, and stops when it is told to", async ({ db }) => {
  expect(jobs(null)).toContain(deletePersonalData);
  const ctx = testContext(db, { actor: SYSTEM });
  for (let made = 0; made < 205; made++) {
    const submissionKey = newSubmissionKey(ctx.newId);
    await reportFault(ctx, { report: { description: "a", page: null, email: null }, language: "sv", submissionKey });
  }
  const left = () => db.read((read) => read.select({ id: read.tables.faultReport.id }).from(read.tables.faultReport));
  ctx.moveClock(YEAR_MS);
  await deletePersonalData.run({ ...ctx, signal: AbortSignal.abort() });
  expect(await left()).toHaveLength(205);
  await deletePersonalData.run({ ...ctx, signal: new AbortController().signal });
  expect(await left()).toEqual([]);
});
