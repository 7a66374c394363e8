import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { findAccount, rolesHeldBy } from "#db/records/account-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deletePasskey, passkeysOf } from "#db/records/passkey-record.ts";
import { findSession } from "#db/records/session-record.ts";
import { isProofFresh } from "#domain/account/session.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { PasskeyId, SessionId } from "#domain/values/identifiers.ts";
import { tellAccount } from "./steps/tell-account.ts";

export type RemovePasskeyRefusal = "not-allowed" | "no-such-passkey" | "second-factor-first" | "last-one";

/**
 * Removes a passkey of one's own. Whoever has come by mail alone, or used one some days ago, can't: a stolen mailbox or a
 * session left open would be enough to put another passkey in the place of the right one.
 */
export async function removePasskey(
  ctx: CommandContext,
  { passkeyId, sessionId }: { readonly passkeyId: PasskeyId; readonly sessionId: SessionId },
): Promise<Result<null, RemovePasskeyRefusal>> {
  const { actor } = ctx;
  if (actor.kind !== "account") return refused("not-allowed");
  const { accountId } = actor;
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const messageId = ctx.newId("msg");
  return ctx.db.inTransaction(async (tx) => {
    const passkeys = await passkeysOf(tx, accountId);
    const passkey = passkeys.find(({ id }) => id === passkeyId);
    if (!passkey) return refused("no-such-passkey");
    const session = await findSession(tx, sessionId);
    if (session?.account.id !== accountId) return refused("not-allowed");
    if (!isProofFresh(session.secondFactorAt, at)) return refused("second-factor-first");
    const held = await rolesHeldBy(tx, accountId);
    if (passkeys.length === 1 && held.some(({ asksSecondFactor }) => asksSecondFactor)) return refused("last-one");
    await deletePasskey(tx, accountId, passkeyId);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(actor), act: "remove-passkey" },
      ...{ subject: { kind: "account", id: accountId }, facts: { passkey: passkeyId } },
      personal: { before: { name: passkey.name } },
    });
    const account = await findAccount(tx, { id: accountId });
    if (account) await tellAccount(tx, account, { id: messageId, at, news: { what: "passkey-removed" } });
    return ok(null);
  });
}
