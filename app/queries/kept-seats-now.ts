import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import { findAllotment } from "#db/records/allotment-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { findPool } from "#db/records/seat-pool-record.ts";
import { keptKey, keptTexts, type KeptFacts } from "#domain/registration/kept-texts.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { AllotmentId } from "#domain/values/identifiers.ts";
import type { ZoneName } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

export interface KeptSeatsNow extends KeptFacts {
  /** Tells this state from every other. */
  readonly key: string;
  /** Of the event's clock. */
  readonly zone: ZoneName;
}

/** Seats that are kept for a group, as they are now. */
export async function keptSeatsNow(
  ctx: QueryContext,
  id: AllotmentId,
): Promise<Result<KeptSeatsNow, "no-such-allotment" | "not-allowed">> {
  return ctx.db.read(async (read) => {
    const found = await findAllotment(read, id);
    const pool = found && (await findPool(read, found.poolId));
    const refusal = refusalAt(ctx.actor, pool && (await eventAccess(read, { id: pool.eventId })), mayRunRegistration);
    if (refusal) return refused(refusal === "no-such-event" ? "no-such-allotment" : refusal);
    const event = pool && (await eventForRegistration(read, pool.eventId));
    if (!found || !event) return refused("no-such-allotment");
    const { name, seats, until, rule } = found;
    const { zone } = event;
    return ok({ name, seats, until, rule, zone, key: keptKey(keptTexts(found, zone)) });
  });
}
