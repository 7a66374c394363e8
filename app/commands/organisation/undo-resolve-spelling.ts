import { actorReference } from "#access/actor.ts";
import { mayChangeRegister } from "#access/organisation-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteAlias } from "#db/records/spelling-record.ts";
import { findResolution, unresolveRegistrations } from "#db/records/spelling-resolution-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { SpellingResolutionId } from "#domain/values/identifiers.ts";

/** Takes back what a spelling was said to mean: registrations are as they were before, and the alias is gone. */
export async function undoResolveSpelling(
  ctx: CommandContext,
  { id }: { readonly id: SpellingResolutionId },
): Promise<Result<null, "not-allowed" | "not-found" | "already-undone">> {
  if (!mayChangeRegister(ctx.actor)) return refused("not-allowed");
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const by = actorReference(ctx.actor);
  return ctx.db.inTransaction(async (tx) => {
    const resolution = await findResolution(tx, id);
    if (!resolution) return refused("not-found");
    if (resolution.undoneAt !== null) return refused("already-undone");
    await unresolveRegistrations(tx, resolution, { at, by });
    if (resolution.aliasId !== null) await deleteAlias(tx, resolution.aliasId);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: by, act: "undo-resolve-spelling" },
      subject: { kind: "organisation", id: resolution.organisationId },
      facts: {
        ...{ resolution: id, written: resolution.written, registrations: resolution.registrations },
        ...{ before: { stoodFor: resolution.organisationId }, after: { stoodFor: null } },
      },
    });
    return ok(null);
  });
}
