import { actorReference } from "#access/actor.ts";
import { mayChangeRegister } from "#access/organisation-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { changeableOrganisation, type ChangeRefusal } from "#commands/organisation/steps/changeable-organisation.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findOrganisation, loadLinks, writeParent } from "#db/records/organisation-record.ts";
import { allowParent, type ParentRefusal } from "#domain/organisation/organisation-parent.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

export interface SetParent {
  readonly organisation: OrganisationId;
  /** The whole that it is a part of and counts as; null for an actor of its own. */
  readonly parent: OrganisationId | null;
}

export type SetParentRefusal = "not-allowed" | ChangeRefusal | "no-such-parent" | ParentRefusal;

export async function setParent(ctx: CommandContext, input: SetParent): Promise<Result<null, SetParentRefusal>> {
  if (!mayChangeRegister(ctx.actor)) return refused("not-allowed");
  const at = ctx.now();
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const found = await changeableOrganisation(tx, input.organisation);
    if (!found.ok) return found;
    const child = found.value;
    if (child.parent === input.parent) return ok(null);
    if (input.parent !== null) {
      const parent = await findOrganisation(tx, input.parent);
      if (parent === null) return refused("no-such-parent");
      const allowed = allowParent(child, parent, await loadLinks(tx));
      if (!allowed.ok) return allowed;
    }
    await writeParent(tx, child.id, input.parent, at);
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "set-parent",
      subject: { kind: "organisation", id: child.id },
      facts: { before: { parent: child.parent }, after: { parent: input.parent } },
    });
    return ok(null);
  });
}
