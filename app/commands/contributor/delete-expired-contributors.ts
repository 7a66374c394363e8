import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteContributors, expiredContributors } from "#db/records/contributor-record.ts";
import { dateIn, STOCKHOLM } from "#domain/values/instant.ts";

/** Deletes those who carried an event out on the day on which its participants are deleted; its programme stays. */
export async function deleteExpiredContributors(ctx: CommandContext): Promise<{ deleted: number; more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { deleted: 0, more: false };
  const at = ctx.now();
  const today = dateIn(STOCKHOLM, at);
  const due = await ctx.db.read((read) => expiredContributors(read, today, AT_A_TIME));
  if (due.length === 0) return { deleted: 0, more: false };
  const auditIds = due.map(() => ctx.newId("aud"));
  await ctx.db.inTransaction(async (tx) => {
    await deleteContributors(
      tx,
      due.map(({ id }) => id),
    );
    for (const [index, eventId] of [...new Set(due.map((one) => one.eventId))].entries()) {
      await writeAuditEntry(tx, {
        ...{ id: auditIds[index]!, at, actor: actorReference(ctx.actor), act: "delete-expired-contributors" },
        ...{ subject: { kind: "event", id: eventId }, eventId },
        facts: { people: due.filter((one) => one.eventId === eventId).length },
      });
    }
  });
  return { deleted: due.length, more: due.length === AT_A_TIME };
}

const AT_A_TIME = 50;
