import { digest, findEventsToDigest } from "#commands/broadcast/digest.ts";
import type { Job } from "./job.ts";

const EVERY_MS = 60_000;

/** The day's small changes are told within two minutes of their moment. */
export function sendDigests(): Job {
  // A worker asks far more often than anything can come up.
  let lookedAt = Number.NEGATIVE_INFINITY;
  return {
    name: "send-digests",
    everyMs: EVERY_MS,
    async hasWork(read, at) {
      if (at >= lookedAt && at - lookedAt < EVERY_MS) return false;
      const work = (await findEventsToDigest(read, at)).length > 0;
      if (!work) lookedAt = at;
      return work;
    },
    async run(ctx) {
      await digest(ctx, ctx.signal);
    },
  };
}
