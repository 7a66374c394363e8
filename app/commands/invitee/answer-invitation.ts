import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findInvitee, setDeclined } from "#db/records/invitee-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";

/** An invited person says that they don't come, or takes it back; who comes registers. */
export async function answerInvitation(
  ctx: CommandContext,
  { comes }: { readonly comes: boolean },
): Promise<Result<null, "not-allowed">> {
  const { actor } = ctx;
  if (actor.kind !== "invitee") return refused("not-allowed");
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const invitee = await findInvitee(tx, actor.inviteeId);
    if (!invitee) return refused("not-allowed");
    const { eventId, declinedAt } = invitee;
    if (comes === (declinedAt === null)) return ok(null);
    await setDeclined(tx, invitee.id, comes ? null : at);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(actor), act: "answer-invitation" },
      ...{ subject: { kind: "invitee", id: invitee.id }, eventId },
      facts: { before: { comes: comes ? false : null }, after: { comes: comes ? null : false } },
    });
    return ok(null);
  });
}
