import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteInviteesOf, eventsOfExpiredInvitees } from "#db/records/expired-invitee-record.ts";
import { dateIn, STOCKHOLM } from "#domain/values/instant.ts";

/**
 * Deletes the lists of invited people on the day on which those who take part are deleted, with what was written to them,
 * also to those who were taken off the lists before, some events at a time.
 */
export async function deleteExpiredInvitees(ctx: CommandContext): Promise<{ deleted: number; more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { deleted: 0, more: false };
  const at = ctx.now();
  const today = dateIn(STOCKHOLM, at);
  const due = await ctx.db.read((read) => eventsOfExpiredInvitees(read, today, AT_A_TIME));
  let deleted = 0;
  for (const eventId of due) {
    const auditId = ctx.newId("aud");
    deleted += await ctx.db.inTransaction(async (tx) => {
      const people = await deleteInviteesOf(tx, eventId);
      await writeAuditEntry(tx, {
        ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "delete-expired-invitees" },
        ...{ subject: { kind: "event", id: eventId }, eventId, facts: { people } },
      });
      return people;
    });
  }
  return { deleted, more: due.length === AT_A_TIME };
}

const AT_A_TIME = 10;
