import { actorReference, type Actor } from "#access/actor.ts";
import { afterAllRegistrations } from "#db/records/broadcast-receiver-record.ts";
import { countReceivers, insertBroadcast } from "#db/records/broadcast-record.ts";
import { countOthers } from "#db/records/other-receiver-record.ts";
import type { Tx } from "#db/index.ts";
import { allTold, type BroadcastFacts, type BroadcastKind, type Told } from "#domain/registration/broadcast.ts";
import type { BroadcastId, EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

/**
 * Begins a message to everybody with a seat or a place on a waitlist, to those who carry the event out, and to those who
 * were invited and have not answered, in the transaction of what it tells of. Gives how many of each are told.
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
): Promise<Told> {
  const { id, eventId, kind, facts: told, at, actor } = given;
  // The clocks of two processes differ: a registration that stands here already saw the event as it was.
  const createdAt = await afterAllRegistrations(tx, eventId, at);
  const facts: BroadcastFacts = { ...told, receivers: { standing: "all", mode: null, others: true } };
  const receivers = {
    participants: await countReceivers(tx, { id, eventId, createdAt, facts }),
    ...(await countOthers(tx, { eventId, createdAt })),
  };
  const broadcast = { id, eventId, kind, createdAt, key: null, facts, actor: actorReference(actor) };
  await insertBroadcast(tx, broadcast, allTold(receivers));
  return receivers;
}
