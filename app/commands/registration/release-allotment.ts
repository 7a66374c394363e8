import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { findAllotment, markFallenBack } from "#db/records/allotment-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { changePool, findPool } from "#db/records/seat-pool-record.ts";
import { keptSeats } from "#domain/registration/allotment.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { AllotmentId } from "#domain/values/identifiers.ts";
import { keptFacts } from "./steps/kept-facts.ts";
import { serveWaitlist } from "./steps/serve-waitlist.ts";

/** Lets the seats that are still kept fall back to all, before their date. */
export async function releaseAllotment(
  ctx: CommandContext,
  { allotmentId }: { readonly allotmentId: AllotmentId },
): Promise<Result<null, "not-allowed" | "no-such-allotment">> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const allotment = await findAllotment(tx, allotmentId);
    const pool = allotment && (await findPool(tx, allotment.poolId));
    const refusal = refusalAt(ctx.actor, pool && (await eventAccess(tx, { id: pool.eventId })), mayRunRegistration);
    if (refusal) return refused(refusal === "no-such-event" ? "no-such-allotment" : refusal);
    const event = pool && (await eventForRegistration(tx, pool.eventId));
    if (!allotment || !pool || !event || allotment.fellBackAt !== null) return refused("no-such-allotment");
    await markFallenBack(tx, allotmentId, at);
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "release-allotment",
      subject: { kind: "event", id: pool.eventId },
      eventId: pool.eventId,
      facts: {
        ...{ allotment: allotmentId, pool: pool.id, freed: keptSeats(allotment) },
        before: keptFacts(allotment, event.zone),
      },
    });
    await changePool(tx, pool.id, { kept: -keptSeats(allotment) }, "none");
    await serveWaitlist(tx, pool.id, { at, newId: ctx.newId });
    return ok(null);
  });
}
