import { actorReference, type Actor } from "#access/actor.ts";
import { insertStateChange, setEventState } from "#db/records/event-record.ts";
import type { Tx } from "#db/index.ts";
import { changedAt } from "#domain/event/changed-at.ts";
import { isTold, stateAfter, type EventState, type StateAct, type StateRefusal } from "#domain/event/event.ts";
import type { Result } from "#domain/result.ts";
import type { EventId, StateChangeId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";

/** Moves an event to the state that an act leads to, and keeps who did it and when. */
export async function changeState(
  tx: Tx,
  event: {
    readonly id: EventId;
    readonly state: EventState;
    readonly over: boolean;
    readonly changedAt: Instant;
  },
  act: StateAct,
  by: { readonly id: StateChangeId; readonly at: Instant; readonly actor: Actor },
): Promise<Result<EventState, StateRefusal>> {
  const decided = stateAfter(act, event);
  if (!decided.ok) return decided;
  const to = decided.value;
  const told = isTold(act);
  await setEventState(tx, event.id, {
    state: to,
    // Of what nobody is told, no calendar has a version that this one must be later than.
    changedAt: told ? changedAt(event.changedAt, by.at) : instant(Math.max(event.changedAt, by.at)),
    raisesSequence: told,
  });
  await insertStateChange(tx, {
    id: by.id,
    eventId: event.id,
    from: event.state,
    to,
    at: by.at,
    actor: actorReference(by.actor),
  });
  return decided;
}
