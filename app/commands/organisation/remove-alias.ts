import { actorReference } from "#access/actor.ts";
import { mayChangeRegister } from "#access/organisation-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { changeableOrganisation, type ChangeRefusal } from "#commands/organisation/steps/changeable-organisation.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteAlias, findAlias } from "#db/records/spelling-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { AliasId } from "#domain/values/identifiers.ts";

export interface RemoveAlias {
  readonly alias: AliasId;
}

export type RemoveAliasRefusal = "not-allowed" | ChangeRefusal;

/** What was resolved by the spelling before keeps its organisation; the spelling stays in the audit entry. */
export async function removeAlias(ctx: CommandContext, input: RemoveAlias): Promise<Result<null, RemoveAliasRefusal>> {
  if (!mayChangeRegister(ctx.actor)) return refused("not-allowed");
  const at = ctx.now();
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const alias = await findAlias(tx, input.alias);
    if (alias === null) return refused("not-found");
    const found = await changeableOrganisation(tx, alias.organisationId);
    if (!found.ok) return found;
    await deleteAlias(tx, alias.id);
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "remove-alias",
      subject: { kind: "organisation", id: alias.organisationId },
      facts: { alias: alias.id, before: { written: alias.written, county: alias.county } },
    });
    return ok(null);
  });
}
