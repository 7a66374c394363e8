import { actorReference } from "#access/actor.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import { refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { deleteInvitee, findInvitee } from "#db/records/invitee-record.ts";
import { lastInvitedAt } from "#db/records/removed-invitee-record.ts";
import { asWritten } from "#domain/event/invitee.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { InviteeId } from "#domain/values/identifiers.ts";

/**
 * Takes somebody off the list: their link opens nothing while they are off it, and a mail with it that waits is not sent. A
 * registration that they have stays.
 */
export async function removeInvitee(
  ctx: CommandContext,
  { slug, id }: { readonly slug: string; readonly id: InviteeId },
): Promise<Result<null, "not-allowed" | "no-such-event" | "no-such-invitee">> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const access = await eventAccess(tx, { slug });
    const refusal = refusalAt(ctx.actor, access, mayRunRegistration);
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    const invitee = await findInvitee(tx, id);
    if (!invitee) return refused("no-such-invitee");
    const lastInvited = await lastInvitedAt(tx, { eventId: access.id, email: invitee.email, at });
    if (!(await deleteInvitee(tx, { id, eventId: access.id }))) return refused("no-such-invitee");
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "remove-invitee" },
      ...{ subject: { kind: "invitee", id }, eventId: access.id, facts: {} },
      personal: { before: asWritten(invitee), ...(lastInvited !== null && { lastInvitedAt: lastInvited }) },
    });
    return ok(null);
  });
}
