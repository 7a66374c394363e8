import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { markRefused, noteReturned } from "#db/records/delivery-record.ts";
import { receiverOf } from "#db/records/outbox-record.ts";
import { isId } from "#domain/values/identifiers.ts";

/**
 * A mail of ours came back for good: it is shown with those that reached nobody, and its receiver's address is marked,
 * until there is another.
 */
export async function noteBounce(
  ctx: CommandContext,
  { messageIds, status, hostname }: { messageIds: readonly string[]; status: string; hostname: string },
): Promise<boolean> {
  if (!isOfTheInstallation(ctx.actor)) return false;
  const at = ctx.now();
  const ours = messageIds.flatMap((written) => {
    const [id = "", host = ""] = written.split("@");
    return host.toLowerCase() === hostname && isId("msg", id) ? [{ id, auditId: ctx.newId("aud") }] : [];
  });
  return ctx.db.inTransaction(async (tx) => {
    let marked = false;
    for (const { id, auditId } of ours) {
      const receiver = await receiverOf(tx, id);
      if (receiver === null) continue;
      await noteReturned(tx, id, { at, refusal: status });
      if (!(await markRefused(tx, receiver, { at, refusal: status }))) continue;
      marked = true;
      await writeAuditEntry(tx, {
        ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "note-bounce" },
        subject: { kind: "registration", id: receiver.registrationId! },
        ...(receiver.eventId !== null && { eventId: receiver.eventId }),
        facts: { message: id, before: { refusal: null }, after: { refusal: status } },
      });
    }
    return marked;
  });
}
