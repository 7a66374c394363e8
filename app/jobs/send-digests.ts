import { digest, findEventsToDigest } from "#commands/broadcast/digest.ts";
import type { Job } from "./job.ts";

/** The day's small changes are told within two minutes of their moment. */
export const sendDigests: Job = {
  name: "send-digests",
  everyMs: 60_000,
  hasWork: async (read, at) => (await findEventsToDigest(read, at)).length > 0,
  async run(ctx) {
    await digest(ctx, ctx.signal);
  },
};
