import { expect } from "vitest";
import { recordBeat } from "#db/records/worker-record.ts";
import { instant } from "#domain/values/instant.ts";
import { forgetDeadWorkers } from "#jobs/forget-dead-workers.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";

const DAY_MS = 86_400_000;

test("workers are forgotten a day after their last beat", async ({ db }) => {
  const context = testContext(db);
  const now = context.now();
  await db.inTransaction(async (tx) => {
    for (const age of [0, DAY_MS, DAY_MS + 1, 30 * DAY_MS]) {
      await recordBeat(tx, { id: `wrk_${age}`, startedAt: instant(now - 40 * DAY_MS), at: instant(now - age) });
    }
  });
  await forgetDeadWorkers.run({ ...context, signal: new AbortController().signal });
  const { worker } = db.tables;
  const left = await db.read((read) => read.select({ id: worker.id }).from(worker).orderBy(worker.id));
  expect(left).toEqual([{ id: "wrk_0" }, { id: `wrk_${DAY_MS}` }]);
});
