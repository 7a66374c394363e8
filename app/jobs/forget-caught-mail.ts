import { forgetMailCaughtBefore } from "#db/records/caught-mail-record.ts";
import { instant } from "#domain/values/instant.ts";
import type { Job } from "./job.ts";

const HOUR_MS = 3_600_000;
const KEPT_MS = 7 * 24 * HOUR_MS;

/** What the demo's mailbox has caught is looked at within a week, or never. */
export const forgetCaughtMail: Job = {
  name: "forget-caught-mail",
  everyMs: HOUR_MS,
  async run({ db, now }) {
    const before = instant(now() - KEPT_MS);
    await db.inTransaction((tx) => forgetMailCaughtBefore(tx, before));
  },
};
