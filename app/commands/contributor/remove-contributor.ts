import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteContributor, findContributor } from "#db/records/contributor-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { contributorChanges } from "#domain/event/contributor-changes.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ContributorId } from "#domain/values/identifiers.ts";

/** Takes away somebody who no longer carries the event out, with what they needed. The programme says what it says. */
export async function removeContributor(
  ctx: CommandContext,
  { slug, id }: { readonly slug: string; readonly id: ContributorId },
): Promise<Result<null, "not-allowed" | "no-such-event" | "no-such-contributor">> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const access = await eventAccess(tx, { slug });
    const refusal = refusalAt(ctx.actor, access, mayRunRegistration);
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    const before = await findContributor(tx, id, access.id);
    if (!before || !(await deleteContributor(tx, id, access.id))) return refused("no-such-contributor");
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "remove-contributor" },
      ...{ subject: { kind: "contributor", id }, eventId: access.id, ...contributorChanges(before, null) },
    });
    return ok(null);
  });
}
