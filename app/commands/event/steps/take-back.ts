import { unsentBroadcasts } from "#db/records/broadcast-record.ts";
import { stopBroadcast } from "#db/records/stopped-broadcast-record.ts";
import type { Tx } from "#db/index.ts";
import type { BroadcastKind } from "#domain/registration/broadcast.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

/** Stops messages to many that what happens now has made untrue, for those who haven't got them. */
export async function takeBack(tx: Tx, eventId: EventId, kinds: readonly BroadcastKind[], at: Instant): Promise<void> {
  for (const id of await unsentBroadcasts(tx, eventId, kinds)) await stopBroadcast(tx, id, at);
}
