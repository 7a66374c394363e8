import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { allotmentsOfPool, markFallenBack } from "#db/records/allotment-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventToChange, removeMode, updateEvent } from "#db/records/event-place-record.ts";
import { closePool, poolsOfEvent } from "#db/records/seat-pool-record.ts";
import { changedAt } from "#domain/event/changed-at.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { ok, refused, type Result } from "#domain/result.ts";

export type CloseModeRefusal =
  | "not-allowed"
  | "no-such-event"
  | "mode-not-offered"
  /** An event that takes registrations is held somehow. */
  | "last-mode"
  /** Nobody loses a seat or a place because a mode is closed: they are moved or withdrawn first. */
  | { readonly code: "in-use"; readonly taken: number; readonly waiting: number };

/**
 * Takes a way to take part away again: no form, page or feed offers it, and seats that were kept in it are kept no more.
 * What was done with its seats stays in the history.
 */
export async function closeMode(
  ctx: CommandContext,
  { slug, mode }: { readonly slug: string; readonly mode: ParticipationMode },
): Promise<Result<null, CloseModeRefusal>> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx): Promise<Result<null, CloseModeRefusal>> => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug }), mayRunRegistration);
    if (refusal) return refused(refusal);
    const event = await findEventToChange(tx, slug);
    if (!event) return refused("no-such-event");
    const pools = (await poolsOfEvent(tx, event.id)).filter((pool) => pool.mode !== null);
    const pool = pools.find((each) => each.mode === mode);
    if (!pool) return refused("mode-not-offered");
    if (pools.length === 1) return refused("last-mode");
    const { capacity, taken, waiting, kept } = pool;
    if (taken > 0 || waiting > 0) return refused({ code: "in-use", taken, waiting });
    const standing = (await allotmentsOfPool(tx, pool.id)).filter(({ fellBackAt }) => fellBackAt === null);
    for (const { id } of standing) await markFallenBack(tx, id, at);
    await removeMode(tx, event.id, mode);
    await updateEvent(tx, event.id, {}, { version: event.version, changedAt: changedAt(event.changedAt, at) });
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "close-mode", eventId: event.id },
      subject: { kind: "event", id: event.id },
      facts: { mode, pool: pool.id, before: { seats: capacity, kept }, after: null },
    });
    await closePool(tx, pool.id, at);
    return ok(null);
  });
}
