import { findEventsToRemind, remind } from "#commands/broadcast/remind.ts";
import type { Job } from "./job.ts";

const EVERY_MS = 15_000;

/** Reminders are begun within half a minute of their moment. */
export function sendReminders(): Job {
  // A worker asks far more often than anything can come up.
  let lookedAt = Number.NEGATIVE_INFINITY;
  return {
    name: "send-reminders",
    everyMs: EVERY_MS,
    async hasWork(read, at) {
      if (at >= lookedAt && at - lookedAt < EVERY_MS) return false;
      const work = (await findEventsToRemind(read, at)).length > 0;
      if (!work) lookedAt = at;
      return work;
    },
    async run(ctx) {
      await remind(ctx, ctx.signal);
    },
  };
}
