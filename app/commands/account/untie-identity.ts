import { maySetSingleSignOn } from "#access/account-policy.ts";
import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { deleteIdentities } from "#db/records/account-identity-record.ts";
import { findAccount } from "#db/records/account-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";

/**
 * Lets go of whom providers know an account's owner as: the next who comes with its address is taken for the owner. For
 * somebody whom their organisation has entered anew among its people.
 */
export async function untieIdentity(
  ctx: CommandContext,
  { email }: { readonly email: EmailAddress },
): Promise<Result<null, "not-allowed" | "no-such-account" | "not-tied">> {
  if (!maySetSingleSignOn(ctx.actor)) return refused("not-allowed");
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const account = await findAccount(tx, { email });
    if (!account) return refused("no-such-account");
    const identities = await deleteIdentities(tx, account.id);
    if (identities === 0) return refused("not-tied");
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "untie-identity" },
      ...{ subject: { kind: "account", id: account.id }, facts: { before: { identities } } },
    });
    return ok(null);
  });
}
