import { actorReference } from "#access/actor.ts";
import { mayChangeEvent, refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { emptyPersonalValues, writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { deleteEvent as deleteRows, unpublishedEvent } from "#db/records/unpublished-event-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";

/**
 * Deletes an event that nobody outside knows of: never published, without registrations, and of which nobody was written
 * to. That it was there, and who deleted it, stays in the log of acts, and nothing that it said of people.
 */
export async function deleteEvent(
  ctx: CommandContext,
  { slug }: { readonly slug: string },
): Promise<Result<null, "not-allowed" | "no-such-event" | "known-outside">> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const access = await eventAccess(tx, { slug });
    const refusal = refusalAt(ctx.actor, access, mayChangeEvent);
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    const contents = await unpublishedEvent(tx, access.id);
    if (contents === null) return refused("known-outside");
    await deleteRows(tx, access.id);
    await emptyPersonalValues(tx, { eventId: access.id, registrations: true });
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "delete-event", eventId: access.id },
      subject: { kind: "event", id: access.id },
      facts: { before: { slug, ...contents } },
    });
    return ok(null);
  });
}
