import { isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { markRefused, noteReturned } from "#db/records/delivery-record.ts";
import { receiverOf } from "#db/records/outbox-record.ts";
import { isId } from "#domain/values/identifiers.ts";

/**
 * A mail of ours came back for good: it is shown with those that reached nobody, and its receiver's address is marked,
 * until there is another.
 */
export async function noteBounce(
  ctx: CommandContext,
  { messageIds, status, hostname }: { messageIds: readonly string[]; status: string; hostname: string },
): Promise<boolean> {
  if (!isOfTheInstallation(ctx.actor)) return false;
  const at = ctx.now();
  const ours = messageIds.flatMap((written) => {
    const [id = "", host = ""] = written.split("@");
    return host.toLowerCase() === hostname && isId("msg", id) ? [id] : [];
  });
  return ctx.db.inTransaction(async (tx) => {
    let marked = false;
    for (const id of ours) {
      const receiver = await receiverOf(tx, id);
      if (receiver === null) continue;
      await noteReturned(tx, id, { at, refusal: status });
      if (await markRefused(tx, receiver, { at, refusal: status })) marked = true;
    }
    return marked;
  });
}
