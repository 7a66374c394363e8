import { creationOptions, requestOptions, type PasskeySite } from "#access/passkey.ts";
import type { CommandContext } from "#commands/context.ts";
import { passkeysOf } from "#db/records/passkey-record.ts";
import { findSession, updateSession } from "#db/records/session-record.ts";
import { isProofFresh } from "#domain/account/session.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { SessionId } from "#domain/values/identifiers.ts";

export type BegunPasskey =
  | { readonly create: Awaited<ReturnType<typeof creationOptions>> }
  | { readonly get: Awaited<ReturnType<typeof requestOptions>> };

export type BeginPasskeyRefusal = "not-allowed" | "second-factor-first" | "sign-in-first" | "no-such-passkey";

/**
 * Gives what the browser makes or uses a passkey with. The challenge in it is kept with the session, and good once. Whoever
 * has a passkey shows it just before adding another: neither a stolen mailbox nor a session left open puts one beside it.
 * The first is made just after signing in, for the same of a session.
 */
export async function beginPasskey(
  ctx: CommandContext,
  {
    sessionId,
    site,
    wish,
  }: { readonly sessionId: SessionId; readonly site: PasskeySite; readonly wish: "add" | "use" },
): Promise<Result<BegunPasskey, BeginPasskeyRefusal>> {
  const { actor } = ctx;
  if (actor.kind !== "account") return refused("not-allowed");
  const found = await ctx.db.read(async (read) => ({
    session: await findSession(read, sessionId),
    passkeys: await passkeysOf(read, actor.accountId),
  }));
  const { session, passkeys } = found;
  const email = session?.account.email ?? null;
  if (session?.account.id !== actor.accountId || email === null) return refused("not-allowed");
  if (wish === "use" && passkeys.length === 0) return refused("no-such-passkey");
  const at = ctx.now();
  if (wish === "add" && passkeys.length > 0 && !isProofFresh(session.secondFactorAt, at)) {
    return refused("second-factor-first");
  }
  if (wish === "add" && passkeys.length === 0 && !isProofFresh(session.createdAt, at)) return refused("sign-in-first");
  const begun =
    wish === "add"
      ? { create: await creationOptions(site, { ...session.account, email }, passkeys) }
      : { get: await requestOptions(site, passkeys) };
  const { challenge } = "create" in begun ? begun.create : begun.get;
  const change = { challenge: `${wish} ${challenge}`, challengeAt: at };
  const kept = await ctx.db.inTransaction((tx) => updateSession(tx, session, change));
  return kept ? ok(begun) : refused("not-allowed");
}
