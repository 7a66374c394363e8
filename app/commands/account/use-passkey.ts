import { usedPasskey, type PasskeySite } from "#access/passkey.ts";
import { actorReference } from "#access/actor.ts";
import { sessionToken } from "#access/signed-in.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { notePasskeyUse, passkeysOf } from "#db/records/passkey-record.ts";
import { updateSession } from "#db/records/session-record.ts";
import { raisedGeneration } from "#domain/account/session.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { SessionId } from "#domain/values/identifiers.ts";
import { takeChallenge } from "./steps/take-challenge.ts";

export interface UsePasskey {
  readonly sessionId: SessionId;
  readonly site: PasskeySite;
  readonly secret: string;
  /** As the browser gave it: JSON. */
  readonly response: string;
}

/** Shows by a passkey who one is: from then on every role has power in this session. */
export async function usePasskey(
  ctx: CommandContext,
  { sessionId, site, secret, response }: UsePasskey,
): Promise<Result<{ readonly token: string }, "not-allowed" | "not-verified">> {
  const { actor } = ctx;
  if (actor.kind !== "account") return refused("not-allowed");
  const { accountId } = actor;
  const taken = await takeChallenge(ctx, sessionId, "use");
  const known = await ctx.db.read((read) => passkeysOf(read, accountId));
  const used = taken && (await usedPasskey(site, taken.challenge, response, known));
  if (!used) return refused("not-verified");
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const { session } = taken;
  const generation = raisedGeneration(session);
  return ctx.db.inTransaction(async (tx) => {
    const use = { counter: used.counter, usedAt: at };
    if (!(await notePasskeyUse(tx, used.passkey.id, use))) return refused("not-verified");
    const change = { generation, rotatedAt: at, secondFactorAt: at };
    if (!(await updateSession(tx, session, change))) return refused("not-allowed");
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(actor), act: "use-passkey" },
      ...{ subject: { kind: "account", id: accountId }, facts: { passkey: used.passkey.id } },
    });
    return ok({ token: sessionToken(secret, { id: sessionId, generation }) });
  });
}
