import { mayEndAccount } from "#access/account-policy.ts";
import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import type { Tx } from "#db/index.ts";
import { findAccount, rolesHeldBy } from "#db/records/account-record.ts";
import { lastAdministrators } from "#db/records/account-use-record.ts";
import { passkeysOf } from "#db/records/passkey-record.ts";
import { findSession } from "#db/records/session-record.ts";
import { isProofFresh } from "#domain/account/session.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { AccountId, SessionId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { asOfNow } from "./steps/as-of-now.ts";
import { closeAccount } from "./steps/close-account.ts";

export interface EndAccount {
  readonly accountId: AccountId;
  /** The session in which somebody ends their own. */
  readonly sessionId?: SessionId;
}

export type EndAccountRefusal = "not-allowed" | "no-such-account" | "last-administrator" | "second-factor-first";

/**
 * Ends somebody's account, or one's own. The only administrator of an organisation or of the installation gives somebody
 * else the role first; and whoever has a passkey uses it first, for a stolen mailbox is not to be enough.
 */
export async function endAccount(
  ctx: CommandContext,
  { accountId, sessionId }: EndAccount,
): Promise<Result<null, EndAccountRefusal>> {
  const { actor } = ctx;
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const messageId = ctx.newId("msg");
  return ctx.db.inTransaction(async (tx) => {
    const account = await findAccount(tx, { id: accountId });
    const held = account && (await rolesHeldBy(tx, accountId));
    if (
      !account ||
      !held ||
      account.endedAt !== null ||
      !mayEndAccount(await asOfNow(tx, actor), { id: accountId, roles: held })
    ) {
      return refused(actor.kind === "account" ? "no-such-account" : "not-allowed");
    }
    const own = actor.kind === "account" && actor.accountId === accountId;
    const refusal = own ? await whyNotYet(tx, { accountId, sessionId, at }) : null;
    if (refusal) return refused(refusal);
    const why = own ? "own-wish" : "administrator";
    const closed = await closeAccount(tx, account, { at, by: actorReference(actor), why, auditId, messageId });
    return closed ? ok(null) : refused("no-such-account");
  });
}

async function whyNotYet(
  tx: Tx,
  {
    accountId,
    sessionId,
    at,
  }: { readonly accountId: AccountId; readonly sessionId: SessionId | undefined; readonly at: Instant },
) {
  if ((await lastAdministrators(tx)).has(accountId)) return "last-administrator";
  const passkeys = await passkeysOf(tx, accountId);
  const session = sessionId === undefined ? null : await findSession(tx, sessionId);
  const proven = session?.account.id === accountId && isProofFresh(session.secondFactorAt, at);
  return passkeys.length > 0 && !proven ? "second-factor-first" : null;
}
