import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { eventOfItem } from "#db/records/programme-record.ts";
import { insertPool, poolsOfEvent, setCapacity } from "#db/records/seat-pool-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ProgrammeItemId, SeatPoolId } from "#domain/values/identifiers.ts";

export type SetItemSeatsRefusal = "not-allowed" | "no-such-item" | "seats-malformed" | "changed-meanwhile";

export interface SetItemSeats {
  readonly itemId: ProgrammeItemId;
  readonly seats: number | null;
  /** The seats that whoever sets them has seen, null where it had none of its own; left out: whichever they are. */
  readonly seen?: number | null;
}

/** Makes a programme item one that is chosen, with so many seats of its own; null is as many as come. */
export async function setItemSeats(
  ctx: CommandContext,
  { itemId, seats, seen }: SetItemSeats,
): Promise<Result<SeatPoolId, SetItemSeatsRefusal>> {
  if (seats !== null && (!Number.isInteger(seats) || seats < 0)) return refused("seats-malformed");
  const at = ctx.now();
  const newPool = ctx.newId("pol");
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const eventId = await eventOfItem(tx, itemId);
    const access = eventId === null ? null : await eventAccess(tx, { id: eventId });
    const refusal = refusalAt(ctx.actor, access, mayRunRegistration);
    if (refusal) return refused(refusal === "no-such-event" ? "no-such-item" : refusal);
    if (eventId === null) return refused("no-such-item");
    const pool = (await poolsOfEvent(tx, eventId)).find((each) => each.itemId === itemId);
    const stands = pool?.capacity ?? null;
    if (seen !== undefined && stands !== seen && stands !== seats) return refused("changed-meanwhile");
    if (pool) await setCapacity(tx, pool.id, seats);
    else await insertPool(tx, { id: newPool, eventId, mode: null, itemId, capacity: seats });
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "set-item-seats",
      subject: { kind: "event", id: eventId },
      eventId,
      facts: { item: itemId, before: pool ? { seats: stands } : null, after: { seats } },
    });
    return ok(pool?.id ?? newPool);
  });
}
