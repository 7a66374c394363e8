import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteImport, findExpiredImport } from "#db/records/participant-import-record.ts";

/** Deletes the lines of a spreadsheet on their day, one spreadsheet at a time; those who were registered by them stay. */
export async function deleteExpiredImports(ctx: CommandContext): Promise<{ readonly more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { more: false };
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const due = await ctx.db.read((read) => findExpiredImport(read, at));
  if (!due) return { more: false };
  await ctx.db.inTransaction(async (tx) => {
    // Looked up again: somebody may have started it since.
    const expired = await findExpiredImport(tx, at, due.id);
    if (!expired) return;
    const { id, eventId, total: lines } = expired;
    await deleteImport(tx, id);
    // What was never uploaded whole was nobody's to look for.
    if (lines === 0) return;
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "delete-expired-import", eventId },
      subject: { kind: "import", id },
      facts: { before: { lines } },
    });
  });
  return { more: true };
}
