import { migrationState } from "#db/operations/migrate.ts";
import { messagesGivenUpSince, oldestUnsentAt } from "#db/records/outbox-record.ts";
import { latestSeatCheck } from "#db/records/seat-count-record.ts";
import { latestBeat } from "#db/records/worker-record.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

export interface Health {
  readonly status: "ok" | "failing";
  readonly database: "ok" | "failing";
  readonly migrations: { readonly applied: number; readonly pending: number } | null;
  readonly worker: { readonly beatSecondsAgo: number | null };
  readonly outbox: OutboxHealth | null;
  readonly seats: SeatsHealth | null;
}

/** Mail may wait for a server that is not ours: that is told, and does not fail us. */
export interface OutboxHealth {
  /** No mail server is set: messages wait until one is. */
  readonly sending: boolean;
  readonly oldestUnsentSeconds: number | null;
  readonly late: boolean;
  /** Given up in the last seven days. */
  readonly failed: number;
}

/**
 * What the worker's latest recount found. Counts that differ call for somebody at once, yet the site serves people as well
 * as before: a load balancer that took it away would only make matters worse.
 */
export interface SeatsHealth {
  /** Null, like the differences, until the first recount. */
  readonly checkedSecondsAgo: number | null;
  readonly differences: number | null;
}

/** A worker beats every ten seconds; one that has missed several is dead or stuck. */
const LONGEST_SILENCE_SECONDS = 45;
const LATE_AFTER_SECONDS = 600;
const DAY_MS = 86_400_000;
/** Who asks gives up soon, and a database that answers later than this serves nobody. */
const LIMIT_MS = 2_000;

/** Whether this installation can do its work: for load balancers and whoever watches over it. */
export async function health(
  { db, now }: Pick<QueryContext, "db" | "now">,
  { sending }: { sending: boolean },
): Promise<Health> {
  const at = now();
  const asking = db.read(async (read) => ({
    beatAt: await latestBeat(read),
    unsentAt: await oldestUnsentAt(read),
    failed: await messagesGivenUpSince(read, instant(at - 7 * DAY_MS)),
    seatCheck: await latestSeatCheck(read),
  }));
  const facts = await withinLimit(Promise.all([migrationState(db), asking]).catch(() => null));
  if (facts === null) {
    const unknown = { migrations: null, worker: { beatSecondsAgo: null }, outbox: null, seats: null };
    return { status: "failing", database: "failing", ...unknown };
  }
  const [{ applied, pending }, { beatAt, unsentAt, failed, seatCheck }] = facts;
  const secondsSince = (then: Instant | null) => (then === null ? null : Math.max(0, Math.round((at - then) / 1000)));
  const beatSecondsAgo = secondsSince(beatAt);
  const oldestUnsentSeconds = secondsSince(unsentAt);
  const alive = beatSecondsAgo !== null && beatSecondsAgo <= LONGEST_SILENCE_SECONDS;
  return {
    status: alive && pending.length === 0 ? "ok" : "failing",
    database: "ok",
    migrations: { applied: applied.length, pending: pending.length },
    worker: { beatSecondsAgo },
    outbox: { sending, oldestUnsentSeconds, late: (oldestUnsentSeconds ?? 0) > LATE_AFTER_SECONDS, failed },
    seats: { checkedSecondsAgo: secondsSince(seatCheck?.at ?? null), differences: seatCheck?.differences ?? null },
  };
}

function withinLimit<Value>(asking: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => (timer = setTimeout(resolve, LIMIT_MS, null)));
  return Promise.race([asking, limit]).finally(() => clearTimeout(timer));
}
