import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { emptyHistoryOfListed, eventsOfExpiredHistory } from "#db/records/expired-history-record.ts";
import { dateIn, STOCKHOLM } from "#domain/values/instant.ts";

/**
 * Deletes what the log of acts says of those who were invited to an event or carried it out, also of those who were taken
 * off its lists before, on the day on which its people are deleted.
 */
export async function deleteExpiredHistory(ctx: CommandContext): Promise<{ deleted: number; more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { deleted: 0, more: false };
  const at = ctx.now();
  const today = dateIn(STOCKHOLM, at);
  const due = await ctx.db.read((read) => eventsOfExpiredHistory(read, today, AT_A_TIME));
  let deleted = 0;
  for (const eventId of due) {
    const auditId = ctx.newId("aud");
    deleted += await ctx.db.inTransaction(async (tx) => {
      const entries = await emptyHistoryOfListed(tx, eventId);
      await writeAuditEntry(tx, {
        ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "delete-personal-values" },
        ...{ subject: { kind: "event", id: eventId }, eventId, facts: { entries, why: "day-came" } },
      });
      return entries;
    });
  }
  return { deleted, more: due.length === AT_A_TIME };
}

const AT_A_TIME = 10;
