import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { changeImport } from "#db/records/participant-import-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import { missingColumns } from "#domain/registration/import-columns.ts";
import { isOpenToChanges } from "#domain/registration/registration-window.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ParticipantImportId } from "#domain/values/identifiers.ts";
import { importOf, type EventRefusal } from "./steps/importable-event.ts";

export interface StartImport {
  readonly slug: string;
  readonly id: ParticipantImportId;
}

export type StartImportRefusal = EventRefusal | "no-such-import" | "columns-missing" | "over";

/** Says that the lines shall become registrations, which the worker then makes of them. Said twice it is said once. */
export async function startImport(
  ctx: CommandContext,
  { slug, id }: StartImport,
): Promise<Result<null, StartImportRefusal>> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const by = actorReference(ctx.actor);
  return ctx.db.inTransaction(async (tx) => {
    const found = await importOf(tx, ctx.actor, { slug, id });
    if (!found.ok) return found;
    const { eventId, columns, options, total, startedAt } = found.value;
    if (startedAt !== null) return ok(null);
    if (missingColumns(columns).length > 0) return refused("columns-missing");
    const event = await findEventForRegistration(tx, slug);
    if (!event || !isOpenToChanges(event, at)) return refused("over");
    if (!(await changeImport(tx, id, { startedAt: at, startedBy: by }))) return ok(null);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: by, act: "import-participants", eventId },
      subject: { kind: "import", id },
      facts: { lines: total, ...options },
    });
    return ok(null);
  });
}
