import { noteSeatCheck } from "#db/records/seat-count-record.ts";
import { checkSeats } from "#queries/check-seats.ts";
import type { Job } from "./job.ts";

const TEN_MINUTES_MS = 600_000;

/** Counts all seats anew from the registrations; `/healthz` tells where something differs. */
export const recountSeats: Job = {
  name: "recount-seats",
  everyMs: TEN_MINUTES_MS,
  async run(ctx) {
    const at = ctx.now();
    const checked = await checkSeats(ctx, null);
    if (checked.ok) await ctx.db.inTransaction((tx) => noteSeatCheck(tx, at, checked.value.differences.length));
  },
};
