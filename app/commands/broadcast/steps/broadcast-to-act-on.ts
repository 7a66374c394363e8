import type { Actor } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import { findBroadcast } from "#db/records/broadcast-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import type { Tx } from "#db/index.ts";
import { ok, refused } from "#domain/result.ts";
import type { BroadcastId } from "#domain/values/identifiers.ts";

/** A message to many, for who runs the registrations of its event; to everybody else there is no such message. */
export async function broadcastToActOn(tx: Tx, actor: Actor, id: BroadcastId) {
  const broadcast = await findBroadcast(tx, id);
  const access = broadcast && (await eventAccess(tx, { id: broadcast.eventId }));
  const refusal = refusalAt(actor, access, mayRunRegistration);
  if (refusal === "not-allowed") return refused(refusal);
  return refusal || !broadcast ? refused("no-such-broadcast") : ok(broadcast);
}
