import { mayKeepPeople } from "#access/account-policy.ts";
import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findOrganisationSignIn, saveOrganisationSignIn } from "#db/records/organisation-sign-in-record.ts";
import { findOrganisation } from "#db/records/organisation-record.ts";
import { passkeysOf } from "#db/records/passkey-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

export type AskSecondFactorRefusal = "not-allowed" | "no-such-organisation" | "own-passkey-first";

/**
 * Says whether an organisation's roles have power only once a passkey was used. Holds from everybody's next request on.
 * Whoever asks others for one has one, so that somebody is left who can take it back; also for the installation's
 * administrators it is asked for then.
 */
export async function askSecondFactor(
  ctx: CommandContext,
  { organisationId, asked }: { readonly organisationId: OrganisationId; readonly asked: boolean },
): Promise<Result<{ readonly changed: boolean }, AskSecondFactorRefusal>> {
  const { actor } = ctx;
  if (!mayKeepPeople(actor, organisationId)) return refused("not-allowed");
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    if (!(await findOrganisation(tx, organisationId))) return refused("no-such-organisation");
    const now = await findOrganisationSignIn(tx, organisationId);
    if ((now?.secondFactor ?? false) === asked) return ok({ changed: false });
    if (asked && actor.kind === "account") {
      if ((await passkeysOf(tx, actor.accountId)).length === 0) return refused("own-passkey-first");
    }
    await saveOrganisationSignIn(tx, organisationId, { secondFactor: asked }, at);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(actor), act: "ask-second-factor" },
      subject: { kind: "organisation", id: organisationId },
      facts: { before: now?.secondFactor ?? false, after: asked },
    });
    return ok({ changed: true });
  });
}
