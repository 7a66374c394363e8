import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteContributors, deleteDiets, expiredContributors, expiredDiets } from "#db/records/contributor-record.ts";
import type { Reading, Tx } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ContributorId, EventId } from "#domain/values/identifiers.ts";
import { dateIn, STOCKHOLM } from "#domain/values/instant.ts";

/**
 * Deletes those who carried an event out on the day on which its participants are deleted, and what they eat on the day of
 * the participants' needs; its programme stays.
 */
export async function deleteExpiredContributors(ctx: CommandContext): Promise<{ deleted: number; more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { deleted: 0, more: false };
  const people = await deleteSome(ctx, "delete-expired-contributors", expiredContributors, deleteContributors);
  const diets = await deleteSome(ctx, "delete-expired-needs", expiredDiets, deleteDiets);
  return { deleted: people + diets, more: people === AT_A_TIME || diets === AT_A_TIME };
}

type Due = { readonly id: ContributorId; readonly eventId: EventId };

async function deleteSome(
  ctx: CommandContext,
  act: "delete-expired-contributors" | "delete-expired-needs",
  find: (read: Reading, today: CalendarDate, limit: number) => Promise<readonly Due[]>,
  remove: (tx: Tx, ids: readonly ContributorId[]) => Promise<void>,
): Promise<number> {
  const at = ctx.now();
  const today = dateIn(STOCKHOLM, at);
  const due = await ctx.db.read((read) => find(read, today, AT_A_TIME));
  if (due.length === 0) return 0;
  const auditIds = due.map(() => ctx.newId("aud"));
  await ctx.db.inTransaction(async (tx) => {
    await remove(
      tx,
      due.map(({ id }) => id),
    );
    for (const [index, eventId] of [...new Set(due.map((one) => one.eventId))].entries()) {
      await writeAuditEntry(tx, {
        ...{ id: auditIds[index]!, at, actor: actorReference(ctx.actor), act },
        ...{ subject: { kind: "event", id: eventId }, eventId },
        facts: { people: due.filter((one) => one.eventId === eventId).length },
      });
    }
  });
  return due.length;
}

const AT_A_TIME = 50;
