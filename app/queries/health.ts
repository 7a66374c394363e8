import { migrationState } from "#db/operations/migrate.ts";
import { latestBeat } from "#db/records/worker-record.ts";
import type { QueryContext } from "./context.ts";

export interface Health {
  readonly status: "ok" | "failing";
  readonly database: "ok" | "failing";
  readonly migrations: { readonly applied: number; readonly pending: number } | null;
  readonly worker: { readonly beatSecondsAgo: number | null };
}

/** A worker beats every ten seconds; one that has missed several is dead or stuck. */
const LONGEST_SILENCE_SECONDS = 45;
/** Who asks gives up soon, and a database that answers later than this serves nobody. */
const LIMIT_MS = 2_000;

/** Whether this installation can do its work: for load balancers and whoever watches over it. */
export async function health({ db, now }: Pick<QueryContext, "db" | "now">): Promise<Health> {
  const facts = await withinLimit(
    Promise.all([migrationState(db), db.read((read) => latestBeat(read))]).catch(() => null),
  );
  if (facts === null) {
    return { status: "failing", database: "failing", migrations: null, worker: { beatSecondsAgo: null } };
  }
  const [{ applied, pending }, beatAt] = facts;
  const beatSecondsAgo = beatAt === null ? null : Math.max(0, Math.round((now() - beatAt) / 1000));
  const alive = beatSecondsAgo !== null && beatSecondsAgo <= LONGEST_SILENCE_SECONDS;
  return {
    status: alive && pending.length === 0 ? "ok" : "failing",
    database: "ok",
    migrations: { applied: applied.length, pending: pending.length },
    worker: { beatSecondsAgo },
  };
}

function withinLimit<Value>(asking: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => (timer = setTimeout(resolve, LIMIT_MS, null)));
  return Promise.race([asking, limit]).finally(() => clearTimeout(timer));
}
