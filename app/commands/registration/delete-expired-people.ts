import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deletePeople, findExpiredPeople } from "#db/records/expired-person-record.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";

/** So few at a time that nobody waits behind them. */
const AT_A_TIME = 50;

/**
 * Deletes people on the day that the form named, some at a time. What stays is the registration without the person, and
 * how many were deleted.
 */
export async function deleteExpiredPeople(ctx: CommandContext): Promise<{ deleted: number; more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { deleted: 0, more: false };
  const at = ctx.now();
  const today = dateIn(STOCKHOLM, at);
  const due = await ctx.db.read((read) => findExpiredPeople(read, today, AT_A_TIME));
  if (due.length === 0) return { deleted: 0, more: false };
  const auditIds = due.map(() => ctx.newId("aud"));

  return ctx.db.inTransaction(async (tx) => {
    // Looked up again: the day may have been moved, and a seat handed over, since.
    const expired = await findExpiredPeople(tx, today, AT_A_TIME);
    if (expired.length === 0) return { deleted: 0, more: false };
    await deletePeople(tx, expired);
    for (const [index, eventId] of [...new Set(expired.map((one) => one.eventId))].entries()) {
      await writeAuditEntry(tx, {
        id: auditIds[index]!,
        at,
        actor: actorReference(ctx.actor),
        act: "delete-expired-people",
        subject: { kind: "event", id: eventId },
        eventId,
        facts: { people: expired.filter((one) => one.eventId === eventId).length },
      });
    }
    return { deleted: expired.length, more: due.length === AT_A_TIME };
  });
}
