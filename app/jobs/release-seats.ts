import { releaseSeats as release, seatsToRelease } from "#commands/registration/release-seats.ts";
import type { Job } from "./job.ts";

/** Offers lapse and freed seats are given within about a second of their time. */
export const releaseSeats: Job = {
  name: "release-seats",
  everyMs: 1_000,
  hasWork: seatsToRelease,
  async run(ctx) {
    await release(ctx, ctx.signal);
  },
};
