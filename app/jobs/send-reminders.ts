import { findEventsToRemind, remind } from "#commands/broadcast/remind.ts";
import type { Job } from "./job.ts";

/** Reminders are begun within half a minute of their moment. */
export const sendReminders: Job = {
  name: "send-reminders",
  everyMs: 15_000,
  hasWork: async (read, at) => (await findEventsToRemind(read, at)).length > 0,
  async run(ctx) {
    await remind(ctx, ctx.signal);
  },
};
