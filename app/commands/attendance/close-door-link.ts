import { actorReference } from "#access/actor.ts";
import { mayOpenDoor } from "#access/door-policy.ts";
import { refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { closeOpenDoorLink, doorEvent, findDoorLink } from "#db/records/door-link-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { isDoorLinkOpen } from "#domain/attendance/door-link.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { DoorLinkId } from "#domain/values/identifiers.ts";

/** Ends a link to the door before its time: from the next request on it opens nothing. One that has ended stays as it is. */
export async function closeDoorLink(
  ctx: CommandContext,
  { slug, id }: { readonly slug: string; readonly id: DoorLinkId },
): Promise<Result<null, "not-allowed" | "no-such-event" | "no-such-link" | "has-ended">> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const access = await eventAccess(tx, { slug });
    const refusal = refusalAt(ctx.actor, access, mayOpenDoor);
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    const link = await findDoorLink(tx, id);
    const event = await doorEvent(tx, access.id);
    if (!link || !event || link.eventId !== access.id) return refused("no-such-link");
    const { label, expiresAt } = link;
    if (!isDoorLinkOpen(link, event.span, at)) return refused("has-ended");
    if (!(await closeOpenDoorLink(tx, id, at))) return refused("has-ended");
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "close-door-link" },
      ...{ subject: { kind: "event", id: access.id }, eventId: access.id },
      facts: { doorLink: id, before: { expiresAt } },
      personal: { before: { link: label } },
    });
    return ok(null);
  });
}
