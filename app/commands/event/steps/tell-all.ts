import { actorReference, type Actor } from "#access/actor.ts";
import { afterAllRegistrations } from "#db/records/broadcast-receiver-record.ts";
import { insertBroadcast } from "#db/records/broadcast-record.ts";
import type { Tx } from "#db/index.ts";
import type { BroadcastFacts, BroadcastKind } from "#domain/registration/broadcast.ts";
import type { BroadcastId, EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

/**
 * Begins a message to everybody with a seat or a place on a waitlist, in the transaction of what it tells of. Gives the
 * number of receivers.
 */
export async function tellAll(
  tx: Tx,
  given: {
    readonly id: BroadcastId;
    readonly eventId: EventId;
    readonly kind: BroadcastKind;
    readonly facts: Omit<BroadcastFacts, "receivers">;
    readonly at: Instant;
    readonly actor: Actor;
  },
): Promise<number> {
  const { id, eventId, kind, facts, at, actor } = given;
  // The clocks of two processes differ: a registration that stands here already saw the event as it was.
  const createdAt = await afterAllRegistrations(tx, eventId, at);
  const receivers = await insertBroadcast(tx, {
    ...{ id, eventId, kind, createdAt, key: null },
    facts: { ...facts, receivers: { standing: "all", mode: null } },
    actor: actorReference(actor),
  });
  return receivers ?? 0;
}
