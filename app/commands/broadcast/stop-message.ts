import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { stopBroadcast } from "#db/records/stopped-broadcast-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { BroadcastId } from "#domain/values/identifiers.ts";
import { broadcastToActOn } from "./steps/broadcast-to-act-on.ts";

export type StopMessageRefusal = "not-allowed" | "no-such-broadcast" | "stopped-already";

export interface StoppedMessage {
  /** Mails that were ready and are not sent. */
  readonly taken: number;
  /** Receivers, when it was begun, of whom no mail had been made ready. */
  readonly left: number;
}

/** Stops a message to many: what a worker is sending goes, and nothing more. */
export async function stopMessage(
  ctx: CommandContext,
  { id }: { readonly id: BroadcastId },
): Promise<Result<StoppedMessage, StopMessageRefusal>> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const found = await broadcastToActOn(tx, ctx.actor, id);
    if (!found.ok) return found;
    const broadcast = found.value;
    const taken = await stopBroadcast(tx, id, at);
    if (taken === null) return refused("stopped-already");
    const left = broadcast.spreadAt === null ? Math.max(0, broadcast.receivers - broadcast.queued) : 0;
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "stop-message",
      subject: { kind: "event", id: broadcast.eventId },
      eventId: broadcast.eventId,
      facts: { broadcast: id, before: "sending", after: "stopped", taken, left },
    });
    return ok({ taken, left });
  });
}
