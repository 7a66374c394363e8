import { noteRefusals } from "#commands/registration/note-refusals.ts";
import { untoldRefusals } from "#db/records/refusal-record.ts";
import type { Job } from "./job.ts";

const HOUR_MS = 3_600_000;

/** Once an hour at most: who is refused is marked as it happens, and this is for the log. */
export const tellRefusals: Job = {
  name: "tell-refusals",
  everyMs: HOUR_MS,
  hasWork: async (read, at) => (await untoldRefusals(read, at)).length > 0,
  run: async (ctx) => {
    await noteRefusals(ctx);
  },
};
