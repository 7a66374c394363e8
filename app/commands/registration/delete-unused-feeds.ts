import { isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { deleteFeedsOfNobody } from "#db/records/calendar-feed-record.ts";

/** Deletes the calendar addresses of those whom no registration names: deleted on their day, or handed over. */
export async function deleteUnusedFeeds(ctx: CommandContext): Promise<{ deleted: number; more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { deleted: 0, more: false };
  return { deleted: await ctx.db.inTransaction(deleteFeedsOfNobody), more: false };
}
