import type { CommandContext } from "#commands/context.ts";
import { deleteImport } from "#db/records/participant-import-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ParticipantImportId } from "#domain/values/identifiers.ts";
import { importOf, type EventRefusal } from "./steps/importable-event.ts";

/** Throws away the lines of a spreadsheet; who has been registered by it stays so. */
export async function discardImport(
  ctx: CommandContext,
  { slug, id }: { readonly slug: string; readonly id: ParticipantImportId },
): Promise<Result<null, EventRefusal | "no-such-import" | "started">> {
  return ctx.db.inTransaction(async (tx) => {
    const found = await importOf(tx, ctx.actor, { slug, id });
    if (!found.ok) return found;
    if (found.value.startedAt !== null && found.value.finishedAt === null) return refused("started");
    await deleteImport(tx, id);
    return ok(null);
  });
}
