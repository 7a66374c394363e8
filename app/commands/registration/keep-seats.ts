import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { findAllotment, insertAllotment } from "#db/records/allotment-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import { changePool, poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { AllotmentRule } from "#domain/registration/allotment.ts";
import { freeSeats } from "#domain/registration/seat-pool.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { AllotmentId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import { keptFacts } from "./steps/kept-facts.ts";

export interface KeepSeats {
  readonly slug: string;
  readonly mode: ParticipationMode;
  readonly name: string;
  readonly rule: AllotmentRule;
  readonly seats: number;
  /** When the seats fall back to all; null: never. */
  readonly until: Instant | null;
  /** Of the form that it came with: sent again, it keeps no more. */
  readonly submissionKey?: SubmissionKey | null;
}

export type KeepSeatsRefusal =
  | "not-allowed"
  | "no-such-event"
  | "mode-not-offered"
  | "not-enough-free"
  | "until-past"
  | "seats-malformed";

/** Keeps free seats of a mode for a group. Seats that somebody has are nobody's to keep. */
export async function keepSeats(ctx: CommandContext, input: KeepSeats): Promise<Result<AllotmentId, KeepSeatsRefusal>> {
  const { slug, mode, name, rule, seats, until, submissionKey = null } = input;
  if (!Number.isInteger(seats) || seats < 1) return refused("seats-malformed");
  const at = ctx.now();
  const newId = ctx.newId("alt");
  const id = submissionKey === null ? newId : allotmentOf(submissionKey);
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug }), mayRunRegistration);
    if (refusal) return refused(refusal);
    const event = await findEventForRegistration(tx, slug);
    if (!event) return refused("no-such-event");
    if (submissionKey !== null && (await findAllotment(tx, id)) !== null) return ok(id);
    if (until !== null && until <= at) return refused("until-past");
    const pool = (await poolsOfEvent(tx, event.id)).find((each) => each.mode === mode);
    if (!pool) return refused("mode-not-offered");
    // Who waits has the first claim on what is free.
    if (pool.waiting > 0 || freeSeats(pool) < seats) return refused("not-enough-free");
    await insertAllotment(tx, { id, poolId: pool.id, name, rule, seats, taken: 0, until, fellBackAt: null });
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "keep-seats",
      subject: { kind: "event", id: event.id },
      eventId: event.id,
      facts: { allotment: id, pool: pool.id, after: keptFacts({ name, seats, until, rule }, event.zone) },
    });
    await changePool(tx, pool.id, { kept: seats }, "room");
    return ok(id);
  });
}

/** One for each form that was sent: of two that arrive at once the database takes one. */
const allotmentOf = (key: SubmissionKey) => key.replace(/^sub_/, "alt_") as AllotmentId;
