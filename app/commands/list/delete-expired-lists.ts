import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteList, findExpiredList } from "#db/records/list-export-record.ts";

/**
 * Deletes a list that was written for somebody, with its file, on its day, one at a time. That it was taken, and which it
 * was, stays with the event, and so does that it is gone.
 */
export async function deleteExpiredLists(ctx: CommandContext): Promise<{ readonly more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { more: false };
  const at = ctx.now();
  const id = ctx.newId("aud");
  const due = await ctx.db.read((read) => findExpiredList(read, at));
  if (!due) return { more: false };
  await ctx.db.inTransaction(async (tx) => {
    const list = await deleteList(tx, due.id);
    if (!list) return;
    const { eventId, kind, options, total, requestedAt } = list;
    const format = kind === "badges" ? "pdf" : options.format;
    await writeAuditEntry(tx, {
      ...{ id, at, actor: actorReference(ctx.actor), act: "delete-expired-list", eventId },
      subject: { kind: "event", id: eventId },
      facts: { before: { list: kind, format, mode: options.mode, rows: total, requestedAt } },
    });
  });
  return { more: true };
}
