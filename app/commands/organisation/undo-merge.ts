import { actorReference } from "#access/actor.ts";
import { mayChangeRegister } from "#access/organisation-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { writeUndoneMerge } from "#db/records/organisation-merge-record.ts";
import { findOrganisation, loadLinks } from "#db/records/organisation-record.ts";
import { standsFor, withLink } from "#domain/organisation/organisation-links.ts";
import { allowUndoMerge, type UndoRefusal } from "#domain/organisation/organisation-merge.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

export interface UndoMerge {
  /** The organisation that was merged into another. */
  readonly merged: OrganisationId;
}

export type UndoMergeRefusal = "not-allowed" | "not-found" | UndoRefusal;

/** Brings the merged organisation back as it was, with all that was merged into it before; both acts stay on record. */
export async function undoMerge(ctx: CommandContext, input: UndoMerge): Promise<Result<null, UndoMergeRefusal>> {
  if (!mayChangeRegister(ctx.actor)) return refused("not-allowed");
  const auditId = ctx.newId("aud");
  const at = ctx.now();
  const by = actorReference(ctx.actor);

  return ctx.db.inTransaction(async (tx) => {
    const merged = await findOrganisation(tx, input.merged);
    if (merged === null) return refused("not-found");
    const links = await loadLinks(tx);
    const allowed = allowUndoMerge(merged, links);
    if (!allowed.ok) return allowed;

    const after = withLink(links, merged.id, { mergedInto: null });
    const merge = await writeUndoneMerge(tx, { merged: merged.id, standsFor: standsFor(merged.id, after), at, by });
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: by,
      act: "undo-merge",
      subject: { kind: "organisation", id: merged.id },
      facts: { merge, before: { mergedInto: merged.mergedInto }, after: { mergedInto: null } },
    });
    return ok(null);
  });
}
