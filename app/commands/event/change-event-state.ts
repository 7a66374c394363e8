import { actorReference } from "#access/actor.ts";
import { mayChangeEvents } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findEventState } from "#db/records/event-record.ts";
import type { EventState, StateAct, StateRefusal } from "#domain/event/event.ts";
import { isOver } from "#domain/event/event-span.ts";
import { refused, type Result } from "#domain/result.ts";
import { changeState } from "./steps/change-state.ts";

export type ChangeStateRefusal =
  | { readonly code: "not-allowed" | "no-such-event" }
  /** Refused by the state that the event is in. */
  | { readonly code: StateRefusal; readonly state: EventState };

/** Publishes, takes back, cancels, restores an event, or confirms that it was held. */
export async function changeEventState(
  ctx: CommandContext,
  input: { readonly slug: string; readonly act: StateAct },
): Promise<Result<EventState, ChangeStateRefusal>> {
  if (!mayChangeEvents(ctx.actor)) return refused({ code: "not-allowed" });
  const at = ctx.now();
  const changeId = ctx.newId("stc");
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const event = await findEventState(tx, input.slug);
    if (!event) return refused({ code: "no-such-event" });
    const subject = { id: event.id, state: event.state, over: isOver(event, at) };
    const changed = await changeState(tx, subject, input.act, { id: changeId, at, actor: ctx.actor });
    if (!changed.ok) return refused({ code: changed.refusal, state: event.state });
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: `${input.act}-event`,
      subject: { kind: "event", id: event.id },
      eventId: event.id,
      facts: { from: event.state, to: changed.value },
    });
    return changed;
  });
}
