import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntries } from "#db/records/audit-record.ts";
import { deletePeople, findExpiredPeople } from "#db/records/expired-person-record.ts";
import { grouped } from "#domain/values/grouped.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";

/** So few at a time that nobody waits behind them. */
const AT_A_TIME = 50;

/**
 * Deletes people on the day that the form named, some at a time. What stays is the registration without the person, which
 * tells when that was; its event tells how many.
 */
export async function deleteExpiredPeople(ctx: CommandContext): Promise<{ deleted: number; more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { deleted: 0, more: false };
  const at = ctx.now();
  const today = dateIn(STOCKHOLM, at);
  const due = await ctx.db.read((read) => findExpiredPeople(read, today, AT_A_TIME));
  if (due.length === 0) return { deleted: 0, more: false };
  const auditIds = Array.from({ length: 2 * due.length }, () => ctx.newId("aud"));

  return ctx.db.inTransaction(async (tx) => {
    // Looked up again: the day may have been moved, and a seat handed over, since.
    const expired = await findExpiredPeople(tx, today, due.length);
    if (expired.length === 0) return { deleted: 0, more: false };
    await deletePeople(tx, expired);
    const events = [...grouped(expired, ({ eventId }) => eventId)];
    const entries = [
      ...expired.map(({ registrationId: id }) => ({ subject: { kind: "registration" as const, id }, facts: {} })),
      ...events.map(([id, { length: people }]) => ({
        ...{ subject: { kind: "event" as const, id }, eventId: id, facts: { people } },
      })),
    ];
    const by = { at, actor: actorReference(ctx.actor), act: "delete-expired-people" as const };
    await writeAuditEntries(
      tx,
      entries.map((one, index) => ({ id: auditIds[index]!, ...by, ...one })),
    );
    return { deleted: expired.length, more: due.length === AT_A_TIME };
  });
}
