import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntries } from "#db/records/audit-record.ts";
import { deleteExpiredReports, findExpiredReports } from "#db/records/fault-report-record.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";

/** So few at a time that nobody waits behind them. */
const AT_A_TIME = 100;

/** Deletes the reports whose day has come, some at a time; that they were deleted is kept, and nothing of them. */
export async function deleteExpiredFaultReports(ctx: CommandContext): Promise<{ deleted: number; more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { deleted: 0, more: false };
  const at = ctx.now();
  const today = dateIn(STOCKHOLM, at);
  const expired = await ctx.db.read((read) => findExpiredReports(read, today, AT_A_TIME));
  if (expired.length === 0) return { deleted: 0, more: false };
  const auditIds = expired.map(() => ctx.newId("aud"));

  return ctx.db.inTransaction(async (tx) => {
    const gone = await deleteExpiredReports(tx, expired, today);
    const by = { at, actor: actorReference(ctx.actor), act: "delete-expired-fault-report" as const };
    await writeAuditEntries(
      tx,
      gone.map((id, index) => ({ id: auditIds[index]!, ...by, subject: { kind: "fault-report", id }, facts: {} })),
    );
    return { deleted: gone.length, more: expired.length === AT_A_TIME };
  });
}
