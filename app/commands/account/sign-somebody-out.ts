import { mayKeepSignIn, mayKnowAccount } from "#access/account-policy.ts";
import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { findAccount, rolesHeldBy } from "#db/records/account-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deletePasskey, passkeysOf } from "#db/records/passkey-record.ts";
import { endSessions } from "#db/records/session-record.ts";
import { MOST_PASSKEYS } from "#domain/account/passkey.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { AccountId } from "#domain/values/identifiers.ts";
import { asOfNow } from "./steps/as-of-now.ts";
import { tellAccount } from "./steps/tell-account.ts";

export interface SignSomebodyOut {
  readonly accountId: AccountId;
  /** Also takes their passkeys away: for whoever has lost the device, or whose passkey somebody else may have made. */
  readonly removesPasskeys: boolean;
}

export type SignSomebodyOutRefusal = "not-allowed" | "no-such-account" | "own-account" | "keeps-not-all";

/**
 * Ends all of somebody's sessions, at once, and tells them (ASVS 5.0, 7.4.5). Whoever does keeps all of the organisations
 * that they have a role in: a session is open, and a passkey is proof, to all of those.
 */
export async function signSomebodyOut(
  ctx: CommandContext,
  { accountId, removesPasskeys }: SignSomebodyOut,
): Promise<Result<{ readonly ended: number; readonly removed: number }, SignSomebodyOutRefusal>> {
  const { actor } = ctx;
  const at = ctx.now();
  const [auditId, messageId] = [ctx.newId("aud"), ctx.newId("msg")];
  const passkeyAuditIds = Array.from({ length: MOST_PASSKEYS }, () => ctx.newId("aud"));
  return ctx.db.inTransaction(async (tx) => {
    const account = await findAccount(tx, { id: accountId });
    const roles = account && (await rolesHeldBy(tx, accountId));
    const now = await asOfNow(tx, actor);
    if (!account || !roles || account.endedAt !== null || !mayKnowAccount(now, { roles })) {
      return refused(actor.kind === "account" ? "no-such-account" : "not-allowed");
    }
    if (actor.kind === "account" && actor.accountId === accountId) return refused("own-account");
    if (!mayKeepSignIn(now, { roles })) return refused("keeps-not-all");
    const entry = { at, actor: actorReference(actor), subject: { kind: "account", id: accountId } } as const;
    const ended = await endSessions(tx, { accountId }, { at, ending: "revoked" });
    if (ended > 0) await writeAuditEntry(tx, { ...entry, id: auditId, act: "sign-somebody-out", facts: { ended } });
    const passkeys = removesPasskeys ? await passkeysOf(tx, accountId) : [];
    for (const [index, { id, name }] of passkeys.entries()) {
      await deletePasskey(tx, accountId, id);
      await writeAuditEntry(tx, {
        ...{ ...entry, id: passkeyAuditIds[index]!, act: "remove-passkey", facts: { passkey: id } },
        personal: { before: { name } },
      });
    }
    const what = passkeys.length > 0 ? "passkeys-removed" : "signed-out";
    if (ended > 0 || passkeys.length > 0) await tellAccount(tx, account, { id: messageId, at, news: { what } });
    return ok({ ended, removed: passkeys.length });
  });
}
