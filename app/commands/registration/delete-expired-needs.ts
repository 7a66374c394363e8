import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import type { Reading } from "#db/index.ts";
import { writeAuditEntries } from "#db/records/audit-record.ts";
import { emptyNeedHistory, findNeedHistory } from "#db/records/need-history-record.ts";
import { deleteNeeds, findNeedsToDelete, registrationsByEvent } from "#db/records/registration-details-record.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";

/** So few at a time that nobody waits behind them. */
const AT_A_TIME = 100;

/**
 * Deletes diet and access needs on the day that the form named, and those of whoever comes no longer, some at a time, with
 * what the log of acts says of them. How many they were stays with the event alone: an entry of each registration would go
 * on telling who had needed something.
 */
export async function deleteExpiredNeeds(ctx: CommandContext): Promise<{ deleted: number; more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { deleted: 0, more: false };
  const at = ctx.now();
  const today = dateIn(STOCKHOLM, at);
  const find = async (read: Reading) => ({
    needs: await findNeedsToDelete(read, today, AT_A_TIME),
    told: await findNeedHistory(read, today, AT_A_TIME),
  });
  const due = await ctx.db.read(find);
  if (due.needs.length + due.told.length === 0) return { deleted: 0, more: false };
  const auditIds = Array.from({ length: 2 * AT_A_TIME }, () => ctx.newId("aud"));

  return ctx.db.inTransaction(async (tx) => {
    // Looked up again: a need that was sent anew meanwhile has a day of its own.
    const { needs, told } = await find(tx);
    const gone = [...new Set([...needs, ...told])];
    await deleteNeeds(tx, needs);
    await emptyNeedHistory(tx, gone);
    const events = await registrationsByEvent(tx, gone);
    const by = { at, actor: actorReference(ctx.actor), act: "delete-expired-needs" as const };
    await writeAuditEntries(
      tx,
      [...events].map(([id, people], index) => ({
        ...{ id: auditIds[index]!, ...by, subject: { kind: "event" as const, id }, eventId: id, facts: { people } },
      })),
    );
    return { deleted: gone.length, more: Math.max(needs.length, told.length) === AT_A_TIME };
  });
}
