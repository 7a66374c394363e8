import { actorReference } from "#access/actor.ts";
import { mayChangeEvent, refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventState } from "#db/records/event-record.ts";
import type { EventState, StateAct, StateRefusal } from "#domain/event/event.ts";
import { isOver } from "#domain/event/event-span.ts";
import { allTold, NOBODY_TOLD, type Told } from "#domain/registration/broadcast.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { doneOrPreviewed } from "./steps/done-or-previewed.ts";
import { changeState } from "./steps/change-state.ts";
import { renewOffers } from "./steps/renew-offers.ts";
import { takeBack } from "./steps/take-back.ts";
import { tellAll } from "./steps/tell-all.ts";

export type ChangeStateRefusal =
  | { readonly code: "not-allowed" | "no-such-event" }
  /** Refused by the state that the event is in. */
  | { readonly code: StateRefusal; readonly state: EventState };

export interface ChangedState {
  readonly state: EventState;
  /** How many are told of it. */
  readonly receivers: number;
  /** What they are to the event. */
  readonly told: Told;
}

/**
 * Publishes, takes back, cancels, restores an event, or confirms that it was held. Of a cancelled event, and of one that
 * is held after all, everybody whom it concerns is told, unless it is over.
 */
export async function changeEventState(
  ctx: CommandContext,
  input: {
    readonly slug: string;
    readonly act: StateAct;
    /** Tells what would happen, and does nothing. */
    readonly preview?: boolean;
  },
): Promise<Result<ChangedState, ChangeStateRefusal>> {
  const at = ctx.now();
  const changeId = ctx.newId("stc");
  const auditId = ctx.newId("aud");
  const broadcastId = ctx.newId("brc");

  return doneOrPreviewed(ctx.db, input.preview ?? false, async (tx) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug: input.slug }), mayChangeEvent);
    if (refusal) return refused({ code: refusal });
    const event = await findEventState(tx, input.slug);
    if (!event) return refused({ code: "no-such-event" });
    const { act } = input;
    const over = isOver(event, at);
    const subject = { id: event.id, state: event.state, over, changedAt: event.changedAt };
    const changed = await changeState(tx, subject, act, { id: changeId, at, actor: ctx.actor });
    if (!changed.ok) return refused({ code: changed.refusal, state: event.state });
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: `${act}-event`,
      subject: { kind: "event", id: event.id },
      eventId: event.id,
      facts: { from: event.state, to: changed.value },
    });
    if (act !== "cancel" && act !== "restore") return ok({ state: changed.value, receivers: 0, told: NOBODY_TOLD });
    if (act === "cancel") await takeBack(tx, event.id, OVERTAKEN_BY_CANCELLING, at);
    else {
      await takeBack(tx, event.id, ["event-cancelled"], at);
      await renewOffers(tx, event.id, { at, actor: ctx.actor, newId: ctx.newId });
    }
    const told = over
      ? NOBODY_TOLD
      : await tellAll(tx, {
          ...{ id: broadcastId, eventId: event.id, at, actor: ctx.actor, facts: {} },
          kind: act === "cancel" ? "event-cancelled" : "event-restored",
        });
    return ok({ state: changed.value, receivers: allTold(told), told });
  });
}

/** Whoever hasn't been told of these learns that the event is cancelled, and needs no more. */
const OVERTAKEN_BY_CANCELLING = ["event-changed", "event-restored", "digest", "reminder"] as const;
