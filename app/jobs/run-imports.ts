import { deleteExpiredImports } from "#commands/import/delete-expired-imports.ts";
import { importParticipants } from "#commands/import/import-participants.ts";
import { importToContinue } from "#db/records/participant-import-record.ts";
import type { Job } from "./job.ts";

/** Then the worker's other jobs have their turn. */
const RUN_MS = 5_000;

/** Registers the people of spreadsheets, some at a time. */
export const runImports: Job = {
  name: "run-imports",
  everyMs: 500,
  hasWork: async (read) => (await importToContinue(read)) !== null,
  async run(ctx) {
    const startedAt = ctx.now();
    while (!ctx.signal.aborted && ctx.now() - startedAt <= RUN_MS) {
      const went = await importParticipants(ctx);
      if (!went.ok || !went.value) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  },
};

/** Spreadsheets are kept for a day; those who were registered by them stay. */
export const deleteImports: Job = {
  name: "delete-imports",
  everyMs: 15 * 60_000,
  async run(ctx) {
    while (!ctx.signal.aborted && (await deleteExpiredImports(ctx)).more);
  },
};
