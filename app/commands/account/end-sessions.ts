import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { endSessions as markEnded } from "#db/records/session-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { SessionId } from "#domain/values/identifiers.ts";

export interface EndSessions {
  /** The one, all, or all but the one. */
  readonly which: { readonly only: SessionId } | { readonly allBut: SessionId } | "all";
  /** Whether it is the session that is in use: signing out. */
  readonly signsOut?: boolean;
}

/** Ends sessions of one's own: from then on their cookies open nothing. */
export async function endSessions(
  ctx: CommandContext,
  { which, signsOut = false }: EndSessions,
): Promise<Result<{ readonly ended: number }, "not-allowed">> {
  const { actor } = ctx;
  if (actor.kind !== "account") return refused("not-allowed");
  const { accountId } = actor;
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const of = which === "all" ? {} : "only" in which ? { id: which.only } : { except: which.allBut };
    const ended = await markEnded(tx, { accountId, ...of }, { at, ending: signsOut ? "signed-out" : "revoked" });
    if (ended > 0) {
      await writeAuditEntry(tx, {
        ...{ id: auditId, at, actor: actorReference(actor), act: signsOut ? "sign-out" : "end-sessions" },
        subject: { kind: "account", id: accountId },
        facts: { ended },
      });
    }
    return ok({ ended });
  });
}
