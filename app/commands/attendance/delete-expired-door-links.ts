import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteDoorLinksOf, eventsOfExpiredDoorLinks } from "#db/records/door-link-record.ts";
import { dateIn, STOCKHOLM } from "#domain/values/instant.ts";

/** Deletes the links to an event's door, which may be called by somebody's name, on the day on which its people are deleted. */
export async function deleteExpiredDoorLinks(ctx: CommandContext): Promise<{ deleted: number; more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { deleted: 0, more: false };
  const at = ctx.now();
  const today = dateIn(STOCKHOLM, at);
  const due = await ctx.db.read((read) => eventsOfExpiredDoorLinks(read, today, AT_A_TIME));
  let deleted = 0;
  for (const eventId of due) {
    const auditId = ctx.newId("aud");
    deleted += await ctx.db.inTransaction(async (tx) => {
      const links = await deleteDoorLinksOf(tx, eventId);
      await writeAuditEntry(tx, {
        ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "delete-expired-door-links" },
        ...{ subject: { kind: "event", id: eventId }, eventId, facts: { doorLinks: links } },
      });
      return links;
    });
  }
  return { deleted, more: due.length === AT_A_TIME };
}

const AT_A_TIME = 10;
