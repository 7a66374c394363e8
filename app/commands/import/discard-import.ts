import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteImport } from "#db/records/participant-import-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ParticipantImportId } from "#domain/values/identifiers.ts";
import { importOf, type EventRefusal } from "./steps/importable-event.ts";

/** Throws away the lines of a spreadsheet; who has been registered by it stays so. */
export async function discardImport(
  ctx: CommandContext,
  { slug, id }: { readonly slug: string; readonly id: ParticipantImportId },
): Promise<Result<null, EventRefusal | "no-such-import" | "started">> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const found = await importOf(tx, ctx.actor, { slug, id });
    if (!found.ok) return found;
    const { eventId, startedAt, finishedAt, total } = found.value;
    if (startedAt !== null && finishedAt === null) return refused("started");
    await deleteImport(tx, id);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "discard-import", eventId },
      subject: { kind: "import", id },
      facts: { before: { lines: total } },
    });
    return ok(null);
  });
}
