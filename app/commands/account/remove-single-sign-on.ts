import { maySetSingleSignOn } from "#access/account-policy.ts";
import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findOrganisationSignIn, saveOrganisationSignIn } from "#db/records/organisation-sign-in-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import { rulesOfProvider } from "./steps/rules-of-provider.ts";

/**
 * An organisation's provider lets nobody in from now on; its people sign in by mail. Whom it knew as whom stays, should it
 * come back.
 */
export async function removeSingleSignOn(
  ctx: CommandContext,
  { organisationId }: { readonly organisationId: OrganisationId },
): Promise<Result<null, "not-allowed" | "no-provider">> {
  if (!maySetSingleSignOn(ctx.actor)) return refused("not-allowed");
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const before = rulesOfProvider(await findOrganisationSignIn(tx, organisationId));
    if (before === null) return refused("no-provider");
    const none = { issuer: null, clientId: null, secretFrom: null, domains: [] };
    await saveOrganisationSignIn(tx, organisationId, { ...none, makesAccounts: false, closesMail: false }, at);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "remove-single-sign-on" },
      subject: { kind: "organisation", id: organisationId },
      facts: { before, after: null },
    });
    return ok(null);
  });
}
