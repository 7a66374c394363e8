import { actorReference, type Actor } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { findAllotment, updateAllotment, type NamedAllotment } from "#db/records/allotment-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { changePool, findPool } from "#db/records/seat-pool-record.ts";
import type { Tx } from "#db/index.ts";
import { keptSeats } from "#domain/registration/allotment.ts";
import { effectKey, type KeptSeatsEffect } from "#domain/registration/kept-seats-effect.ts";
import { keptKey, keptTexts, type KeptFacts } from "#domain/registration/kept-texts.ts";
import { freeSeats } from "#domain/registration/seat-pool.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { AllotmentId } from "#domain/values/identifiers.ts";
import { entitleWaiting } from "./steps/entitle-waiting.ts";
import type { ServeStage } from "./steps/give-seat.ts";
import { keptFacts } from "./steps/kept-facts.ts";
import { serveWaitlist } from "./steps/serve-waitlist.ts";
import { toBeServed } from "./steps/to-be-served.ts";

export interface ChangeKeptSeats extends KeptFacts {
  readonly allotmentId: AllotmentId;
  /** `keptKey` of the texts that whoever changes them has seen; left out: whichever they are. */
  readonly seen?: string;
  /** `effectKey` of what it may do to people; left out: whatever it does. */
  readonly agreed?: string;
}

export type ChangeKeptSeatsRefusal =
  | "not-allowed"
  | "no-such-allotment"
  | "released"
  | "seats-malformed"
  | "until-past"
  | "not-enough-free"
  | "changed-meanwhile"
  /** Nothing is changed before somebody has seen what comes of it. */
  | { readonly code: "not-agreed"; readonly effect: KeptSeatsEffect };

/**
 * Changes how many seats are kept, until when and for whom. More are taken from what is free; fewer fall to all, first to
 * those who wait, and who has one keeps it. Who waits is looked at anew where the seats are for others than they were.
 */
export async function changeKeptSeats(
  ctx: CommandContext,
  input: ChangeKeptSeats,
): Promise<Result<null, ChangeKeptSeatsRefusal>> {
  const { allotmentId, name, rule, seats, until } = input;
  if (!Number.isInteger(seats) || seats < 1) return refused("seats-malformed");
  const at = ctx.now();
  const auditId = ctx.newId("aud");

  try {
    return await ctx.db.inTransaction(async (tx) => {
      const before = await findAllotment(tx, allotmentId);
      const pool = before && (await findPool(tx, before.poolId));
      const refusal = refusalAt(ctx.actor, pool && (await eventAccess(tx, { id: pool.eventId })), mayRunRegistration);
      if (refusal) return refused(refusal === "no-such-event" ? "no-such-allotment" : refusal);
      const event = pool && (await eventForRegistration(tx, pool.eventId));
      if (!before || !pool || !event) return refused("no-such-allotment");
      if (before.fellBackAt !== null) return refused("released");
      const after: NamedAllotment = { ...before, name, rule, seats, until };
      const [was, becomes] = [keptTexts(before, event.zone), keptTexts(after, event.zone)];
      // The same form sent twice is no other's change.
      if (keptKey(was) === keptKey(becomes) && before.until === until) return ok(null);
      if (input.seen !== undefined && input.seen !== keptKey(was)) return refused("changed-meanwhile");
      if (until !== before.until && until !== null && until <= at) return refused("until-past");
      const kept = keptSeats(after) - keptSeats(before);
      // Who waits has the first claim on what is free.
      if (kept > 0 && (pool.waiting > 0 || freeSeats(pool) < kept)) return refused("not-enough-free");
      await updateAllotment(tx, allotmentId, { name, rule, seats, until });
      await writeAuditEntry(tx, {
        id: auditId,
        at,
        actor: actorReference(ctx.actor),
        act: "change-kept-seats",
        subject: { kind: "event", id: event.id },
        eventId: event.id,
        facts: {
          ...{ allotment: allotmentId, pool: pool.id },
          ...{ before: keptFacts(before, event.zone), after: keptFacts(after, event.zone) },
        },
      });
      if (kept !== 0) await changePool(tx, pool.id, { kept }, kept > 0 ? "no-queue" : "none");
      const isForOthers = was.rule !== becomes.rule;
      const stage = { at, newId: ctx.newId, actor: ctx.actor };
      const effect = await effectOf(tx, after, { isForOthers, nameBefore: before.name }, stage);
      if (input.agreed !== undefined && input.agreed !== effectKey(effect)) throw new NotAgreed(effect);
      return ok(null);
    });
  } catch (error) {
    if (error instanceof NotAgreed) return refused({ code: "not-agreed", effect: error.effect });
    throw error;
  }
}

/** Gives those who wait what is theirs now, so many at once, and says what all of them are to have. */
async function effectOf(
  tx: Tx,
  allotment: NamedAllotment,
  { isForOthers, nameBefore }: { readonly isForOthers: boolean; readonly nameBefore: string },
  stage: ServeStage & { readonly actor: Actor },
): Promise<KeptSeatsEffect> {
  const { poolId, seats, taken } = allotment;
  const entitled = isForOthers
    ? await entitleWaiting(tx, { ...allotment, nameBefore }, stage)
    : { gaining: 0, losing: 0 };
  const served = await toBeServed(tx, poolId, stage);
  await serveWaitlist(tx, poolId, stage);
  return { over: Math.max(0, taken - seats), ...served, ...entitled };
}

/** Undoes all of it. */
class NotAgreed extends Error {
  override readonly name = "NotAgreed";

  constructor(readonly effect: KeptSeatsEffect) {
    super("nobody has agreed to what comes of it");
  }
}
