import { actorReference, runsTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { changeAddress as writeAddress, findAccount } from "#db/records/account-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { endSessions } from "#db/records/session-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedEmail, type EmailAddress } from "#domain/values/email-address.ts";
import type { AccountId } from "#domain/values/identifiers.ts";
import { tellAccount } from "./steps/tell-account.ts";

export type ChangeAddressRefusal = "not-allowed" | "no-such-account" | "same-address" | "address-taken";

/**
 * Gives an account another address, for whoever has got a new one at work: whoever reads mail there signs in from then on,
 * so both addresses are told, every session ends, and it is the installation's administrators' to do.
 */
export async function changeAddress(
  ctx: CommandContext,
  { accountId, email }: { readonly accountId: AccountId; readonly email: EmailAddress },
): Promise<Result<null, ChangeAddressRefusal>> {
  if (!runsTheInstallation(ctx.actor)) return refused("not-allowed");
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const [toOld, toNew] = [ctx.newId("msg"), ctx.newId("msg")];
  return ctx.db.inTransaction(async (tx) => {
    const account = await findAccount(tx, { id: accountId });
    if (!account || account.endedAt !== null || account.email === null) return refused("no-such-account");
    if (account.email === email) return refused("same-address");
    const other = await findAccount(tx, { email });
    if (other && other.id !== accountId) return refused("address-taken");
    await writeAddress(tx, accountId, email);
    await endSessions(tx, { accountId }, { at, ending: "revoked" });
    if (foldedEmail(account.email) !== foldedEmail(email)) {
      await tellAccount(tx, account, { id: toOld, at, news: { what: "address-left" } });
    }
    await tellAccount(tx, { ...account, email }, { id: toNew, at, news: { what: "address-changed" } });
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "change-address" },
      ...{ subject: { kind: "account", id: accountId }, facts: {} },
      personal: { before: account.email, after: email },
    });
    return ok(null);
  });
}
