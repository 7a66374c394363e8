import { forgetWorkersSilentSince } from "#db/records/worker-record.ts";
import { instant } from "#domain/values/instant.ts";
import type { Job } from "./job.ts";

const HOUR_MS = 3_600_000;
const KEPT_MS = 24 * HOUR_MS;

/** A worker that was killed leaves its row behind; after a day nobody asks for it any more. */
export const forgetDeadWorkers: Job = {
  name: "forget-dead-workers",
  everyMs: HOUR_MS,
  async run({ db, now }) {
    const before = instant(now() - KEPT_MS);
    await db.inTransaction((tx) => forgetWorkersSilentSince(tx, before));
  },
};
