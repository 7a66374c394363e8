import { deleteExpiredFaultReports } from "#commands/accessibility/delete-expired-fault-reports.ts";
import type { Job } from "./job.ts";

const HOUR_MS = 3_600_000;

/** Deletes what people have left with us when the day has come that the form promised them. */
export const deletePersonalData: Job = {
  name: "delete-personal-data",
  everyMs: HOUR_MS,
  async run(ctx) {
    while (!ctx.signal.aborted && (await deleteExpiredFaultReports(ctx)).more);
  },
};
