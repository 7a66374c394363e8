import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { chosenItems, deleteItemPools } from "#db/records/item-seats-record.ts";
import { eventOfItem } from "#db/records/programme-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ProgrammeItemId } from "#domain/values/identifiers.ts";

export type RemoveItemSeatsRefusal =
  | "not-allowed"
  | "no-such-item"
  /** Somebody has chosen it: nobody loses what they chose unasked. */
  | { readonly code: "chosen"; readonly seats: number; readonly wishes: number };

/** Makes a programme item one that everybody is at again, and nobody chooses; one that is so already stays so. */
export async function removeItemSeats(
  ctx: CommandContext,
  { itemId }: { readonly itemId: ProgrammeItemId },
): Promise<Result<null, RemoveItemSeatsRefusal>> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx): Promise<Result<null, RemoveItemSeatsRefusal>> => {
    const eventId = await eventOfItem(tx, itemId);
    const access = eventId === null ? null : await eventAccess(tx, { id: eventId });
    const refusal = refusalAt(ctx.actor, access, mayRunRegistration);
    if (refusal) return refused(refusal === "no-such-event" ? "no-such-item" : refusal);
    if (eventId === null) return refused("no-such-item");
    const pool = (await poolsOfEvent(tx, eventId)).find((each) => each.itemId === itemId);
    if (!pool) return ok(null);
    const chosen = (await chosenItems(tx, eventId)).find((each) => each.itemId === itemId);
    const { seats = 0, wishes = 0 } = chosen ?? {};
    if (seats + wishes > 0) return refused({ code: "chosen", seats, wishes });
    await deleteItemPools(tx, [pool.id]);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "remove-item-seats", eventId },
      subject: { kind: "event", id: eventId },
      facts: { item: itemId, before: { seats: pool.capacity }, after: null },
    });
    return ok(null);
  });
}
