import { actorReference } from "#access/actor.ts";
import { mayChangeRegister } from "#access/organisation-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { insertMerge } from "#db/records/organisation-merge-record.ts";
import { findOrganisationsById, loadLinks } from "#db/records/organisation-record.ts";
import { allowMerge, type MergeRefusal } from "#domain/organisation/organisation-merge.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { MergeId, OrganisationId } from "#domain/values/identifiers.ts";

export interface MergeOrganisations {
  /** Rests from now on, with its name and aliases as spellings of the survivor. */
  readonly merged: OrganisationId;
  readonly survivor: OrganisationId;
}

export type MergeOrganisationsRefusal = "not-allowed" | "not-found" | MergeRefusal;

/** Records that two organisations are one. Nothing that points at the merged one is rewritten. */
export async function mergeOrganisations(
  ctx: CommandContext,
  input: MergeOrganisations,
): Promise<Result<MergeId, MergeOrganisationsRefusal>> {
  if (!mayChangeRegister(ctx.actor)) return refused("not-allowed");
  const [id, auditId] = [ctx.newId("mrg"), ctx.newId("aud")];
  const at = ctx.now();
  const by = actorReference(ctx.actor);

  return ctx.db.inTransaction(async (tx) => {
    const found = await findOrganisationsById(tx, [input.merged, input.survivor]);
    const [merged, survivor] = [found.get(input.merged), found.get(input.survivor)];
    if (merged === undefined || survivor === undefined) return refused("not-found");
    const allowed = allowMerge(merged, survivor, await loadLinks(tx));
    if (!allowed.ok) return allowed;

    await insertMerge(tx, { id, merged: merged.id, survivor: survivor.id, at, by });
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: by,
      act: "merge-organisations",
      subject: { kind: "organisation", id: merged.id },
      facts: {
        ...{ merge: id, merged: merged.name, survivor: survivor.name },
        ...{ before: { mergedInto: null }, after: { mergedInto: survivor.id } },
      },
    });
    return ok(id);
  });
}
