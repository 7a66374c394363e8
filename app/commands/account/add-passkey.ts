import { madePasskey, type PasskeySite } from "#access/passkey.ts";
import { actorReference } from "#access/actor.ts";
import { sessionToken } from "#access/signed-in.ts";
import type { CommandContext } from "#commands/context.ts";
import { administratorsAsking } from "#db/records/asking-administrator-record.ts";
import { findAccount } from "#db/records/account-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { insertPasskey, isPasskeyKnown, passkeysOf } from "#db/records/passkey-record.ts";
import { updateSession } from "#db/records/session-record.ts";
import { MOST_PASSKEYS } from "#domain/account/passkey.ts";
import { isProofFresh, raisedGeneration } from "#domain/account/session.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { oneLine, shortened } from "#domain/values/one-line.ts";
import type { SessionId } from "#domain/values/identifiers.ts";
import { takeChallenge } from "./steps/take-challenge.ts";
import { tellAccount } from "./steps/tell-account.ts";

export interface AddPasskey {
  readonly sessionId: SessionId;
  readonly site: PasskeySite;
  readonly secret: string;
  /** As the browser gave it: JSON. */
  readonly response: string;
  readonly name: string;
}

export type AddPasskeyRefusal =
  | "not-allowed"
  | "not-verified"
  | "second-factor-first"
  | "sign-in-first"
  | "known-already"
  | "too-many";

const LONGEST_NAME = 100;

/**
 * Adds a passkey, which counts as used from then on: to make it, its owner has shown that it is theirs. The first is trusted
 * as their mailbox is, to which their roles were given: it takes a session that was opened just now, and where an
 * organisation asks for one its administrators are told, who may take it away.
 */
export async function addPasskey(
  ctx: CommandContext,
  { sessionId, site, secret, response, name }: AddPasskey,
): Promise<Result<{ readonly token: string }, AddPasskeyRefusal>> {
  const { actor } = ctx;
  if (actor.kind !== "account") return refused("not-allowed");
  const taken = await takeChallenge(ctx, sessionId, "add");
  const made = taken && (await madePasskey(site, taken.challenge, response));
  if (!made) return refused("not-verified");
  const at = ctx.now();
  const id = ctx.newId("psk");
  const auditId = ctx.newId("aud");
  const messageId = ctx.newId("msg");
  const { session } = taken;
  const generation = raisedGeneration(session);
  return ctx.db.inTransaction(async (tx) => {
    const { accountId } = actor;
    const own = await passkeysOf(tx, accountId);
    const first = own.length === 0;
    if (!first && !isProofFresh(session.secondFactorAt, at)) return refused("second-factor-first");
    if (first && !isProofFresh(session.createdAt, at)) return refused("sign-in-first");
    if (own.length >= MOST_PASSKEYS) return refused("too-many");
    if (await isPasskeyKnown(tx, made.credentialId)) return refused("known-already");
    const named = shortened(oneLine(name), LONGEST_NAME) || "Passkey";
    await insertPasskey(tx, { ...made, id, accountId, name: named, createdAt: at });
    // Another cookie with what it lets one do: whoever copied the one before has nothing of it.
    const change = { generation, rotatedAt: at, secondFactorAt: at };
    if (!(await updateSession(tx, session, change))) return refused("not-allowed");
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(actor), act: "add-passkey" },
      ...{ subject: { kind: "account", id: accountId }, facts: { passkey: id } },
      personal: { after: { name: named } },
    });
    const account = await findAccount(tx, { id: accountId });
    if (account) await tellAccount(tx, account, { id: messageId, at, news: { what: "passkey-added" } });
    for (const other of first ? await administratorsAsking(tx, accountId) : []) {
      const news = { what: "first-passkey", person: accountId } as const;
      await tellAccount(tx, other, { id: ctx.newId("msg"), at, news });
    }
    return ok({ token: sessionToken(secret, { id: sessionId, generation }) });
  });
}
