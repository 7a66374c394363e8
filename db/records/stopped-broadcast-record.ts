import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { BroadcastId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Tx } from "../transaction.ts";
import { unmarkInvited } from "./invitee-record.ts";

/** Ends the spreading, and takes out what no worker is sending. Gives how many were taken out; null where nothing was left to stop. */
export async function stopBroadcast(tx: Tx, id: BroadcastId, at: Instant): Promise<number | null> {
  const { broadcast, message } = tx.tables;
  const stopped = await tx
    .update(broadcast)
    .set({ stoppedAt: at })
    .where(and(eq(broadcast.id, id), isNull(broadcast.stoppedAt)))
    .returning({ spreadAt: broadcast.spreadAt });
  if (stopped.length === 0) return null;
  const taken = await tx
    .delete(message)
    .where(
      and(
        eq(message.broadcastId, id),
        isNull(message.sentAt),
        isNull(message.failedAt),
        or(isNull(message.leasedUntil), lt(message.leasedUntil, at)),
      ),
    )
    .returning({ facts: message.facts, kind: message.kind });
  const links = taken.flatMap(({ facts, kind }) => (kind === "invitation" ? (facts?.invitee ?? []) : []));
  await unmarkInvited(tx, links);
  return taken.length;
}
