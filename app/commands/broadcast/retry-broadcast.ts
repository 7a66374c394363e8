import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { givenUpOfBroadcast, sendAgain } from "#db/records/retry-record.ts";
import { secondTry } from "#domain/registration/second-try.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { BroadcastId } from "#domain/values/identifiers.ts";
import { broadcastToActOn } from "./steps/broadcast-to-act-on.ts";

export type RetryBroadcastRefusal = "not-allowed" | "no-such-broadcast" | "nobody-to-tell";

/** In one act; asked again, it goes on with those that are left. */
const MOST_AT_ONCE = 500;

/** Sends those mails of a message to many again that were given up and may arrive. Gives how many. */
export async function retryBroadcast(
  ctx: CommandContext,
  { id }: { readonly id: BroadcastId },
): Promise<Result<{ readonly again: number }, RetryBroadcastRefusal>> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const found = await broadcastToActOn(tx, ctx.actor, id);
    if (!found.ok) return found;
    const broadcast = found.value;
    let again = 0;
    for (const message of await givenUpOfBroadcast(tx, id, MOST_AT_ONCE)) {
      const next = secondTry(message);
      if (next === null) continue;
      await sendAgain(tx, message.id, { at, ...next });
      again += 1;
    }
    if (again === 0) return refused("nobody-to-tell");
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "retry-message",
      subject: { kind: "event", id: broadcast.eventId },
      eventId: broadcast.eventId,
      facts: { broadcast: id, again },
    });
    return ok({ again });
  });
}
