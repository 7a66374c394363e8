import { moveOn, queueBroadcast, unspreadBroadcasts } from "#db/records/broadcast-record.ts";
import { instant } from "#domain/values/instant.ts";
import { broadcastUnit } from "./broadcast-unit.ts";
import type { Job, JobContext } from "./job.ts";

/**
 * Makes a message for each receiver of the messages to many, some at a time in the order of their ids: what a
 * unit has written it has also moved behind, so that nobody is written to twice however often it is cut short, and
 * however many workers share.
 */
export const spreadBroadcasts: Job = {
  name: "spread-broadcasts",
  everyMs: 500,
  hasWork: async (read) => (await unspreadBroadcasts(read, 1)).length > 0,
  async run(ctx) {
    const startedAt = ctx.now();
    while (!ctx.signal.aborted && ctx.now() - startedAt <= RUN_MS && (await spreadSome(ctx)));
  },
};

/** False where there was none to spread. */
async function spreadSome(ctx: JobContext): Promise<boolean> {
  const [broadcast] = await ctx.db.read((read) => unspreadBroadcasts(read, 1));
  if (!broadcast) return false;
  const at = instant(Math.max(ctx.now(), broadcast.createdAt));
  const ids = Array.from({ length: IN_ONE_UNIT }, () => ctx.newId("msg"));
  await ctx.db.inTransaction(async (tx) => {
    const { receivers, upTo } = await broadcastUnit(tx, broadcast, IN_ONE_UNIT);
    const spreadAt = upTo === null ? at : null;
    if (!(await moveOn(tx, broadcast, { upTo: upTo ?? broadcast.upTo, queued: receivers.length, spreadAt }))) return;
    const { id, kind, eventId } = broadcast;
    const messages = receivers.map((receiver, index) => ({ id: ids[index]!, kind, eventId, at, ...receiver }));
    await queueBroadcast(tx, id, messages);
  });
  return true;
}

const IN_ONE_UNIT = 200;
/** Then the worker's other jobs have their turn. */
const RUN_MS = 5_000;
