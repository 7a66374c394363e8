import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteFeedsOfNobody } from "#db/records/calendar-feed-record.ts";
import { THE_INSTALLATION } from "#domain/audit/acts.ts";

/** Deletes the calendar addresses of those whom no registration names: deleted on their day, or handed over. */
export async function deleteUnusedFeeds(ctx: CommandContext): Promise<{ deleted: number; more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { deleted: 0, more: false };
  const entry = { id: ctx.newId("aud"), at: ctx.now(), actor: actorReference(ctx.actor) };
  return ctx.db.inTransaction(async (tx) => {
    const feeds = await deleteFeedsOfNobody(tx);
    if (feeds > 0) {
      await writeAuditEntry(tx, { ...entry, act: "delete-unused-feeds", subject: THE_INSTALLATION, facts: { feeds } });
    }
    return { deleted: feeds, more: false };
  });
}
