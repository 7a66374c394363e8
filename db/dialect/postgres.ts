import pg from "pg";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { CommitFailed, UnitScope, type Reading, type Tx } from "../transaction.ts";
import { postgresTables } from "../schema/tables.ts";
import type { Engine, RunSql, UnitOptions } from "./engine.ts";
import { Lanes, type WaitingUnit } from "./lanes.ts";
import { PostgresChanges } from "./postgres-changes.ts";

const MOST_CONNECTIONS = 20;
const MOST_TRIES = 25;
/** Units of a lane in one COMMIT: what one conflict with another process makes run again. */
const MOST_IN_A_GROUP = 25;
const FIRST_WAIT_MS = 2;
const LONGEST_WAIT_MS = 200;
/** Long enough for a unit that waits in line at a row which many want. */
const UNIT_LIMIT_MS = 20_000;
/** Any number, as long as every version of the product uses the same. */
const EXCLUSIVE_LOCK = 7_266_001;

/**
 * PostgreSQL with a pool. A unit is a SERIALIZABLE transaction, so that it decides on one state of the database as on
 * SQLite; where the server finds that two units can't both have been alone, one of them is run again.
 */
export function openPostgres(url: string): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: "samling",
  });
  // An idle connection that the server closes is replaced at the next use; unheard, the event would end the process.
  pool.on("error", ignore);
  const scope = new UnitScope((prepared) => (values) => prepared.execute(values));
  const builders = new WeakMap<pg.PoolClient, NodePgDatabase>();
  const changes = new PostgresChanges(url);
  let closed: Promise<unknown> | undefined;
  const load = { units: 0, commits: 0, retries: 0 };

  /** One transaction on one connection, which leaves the pool where it can't roll back: its state is then unknown. */
  async function withClient<Value>(begin: string, work: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
    const client = await pool.connect();
    // Told to whoever sends the next statement; unheard, the event would end the process.
    client.on("error", ignore);
    let broken: Error | undefined;
    try {
      await client.query(begin);
      const value = await work(client);
      await commit(client);
      return value;
    } catch (error) {
      await client.query("ROLLBACK").catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.off("error", ignore);
      client.release(broken);
    }
  }

  /** One for each connection, for it knows what the connection has prepared. */
  function shared(client: pg.PoolClient): NodePgDatabase {
    let builder = builders.get(client);
    if (!builder) builders.set(client, (builder = asShared(client, scope)));
    return builder;
  }

  /** One transaction, run again where the server finds that it can't have been alone. */
  async function serializable<Value>(units: number, work: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
    for (let tries = 1; ; tries++) {
      try {
        const value = await withClient("BEGIN ISOLATION LEVEL SERIALIZABLE", work);
        changes.committed();
        load.units += units;
        load.commits += 1;
        return value;
      } catch (error) {
        if (!mayRunAgain(error) || tries === MOST_TRIES) throw error;
        load.retries += 1;
        await new Promise((resolve) => setTimeout(resolve, waitBeforeTry(tries)));
      }
    }
  }

  /** Each unit behind a SAVEPOINT of its own, so that one that throws takes none of the others along. */
  async function runGroup(group: readonly WaitingUnit[]): Promise<void> {
    try {
      const outcomes = await serializable(group.length, async (client) => {
        const done: (() => void)[] = [];
        for (const { work, resolve, reject } of group) {
          await client.query("SAVEPOINT unit");
          try {
            const unit = work as (tx: Tx) => Promise<unknown>;
            const value = await scope.run("inTransaction", shared(client), postgresTables, unit, UNIT_LIMIT_MS);
            done.push(() => resolve(value));
          } catch (error) {
            if (mayRunAgain(error)) throw error;
            await client.query("ROLLBACK TO SAVEPOINT unit");
            done.push(() => reject(error));
          }
          await client.query("RELEASE SAVEPOINT unit");
        }
        return done;
      });
      for (const tell of outcomes) tell();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  const lanes = new Lanes(runGroup, MOST_IN_A_GROUP);

  return {
    name: "postgres",
    tables: postgresTables,

    async inTransaction<Value>(work: (tx: Tx) => Promise<Value>, { lane }: UnitOptions = {}): Promise<Value> {
      scope.refuseNested("inTransaction");
      if (lane !== undefined) return lanes.enqueue(lane, work as () => Promise<unknown>) as Promise<Value>;
      return serializable(1, (client) =>
        scope.run("inTransaction", shared(client), postgresTables, work, UNIT_LIMIT_MS),
      );
    },

    async read<Value>(work: (read: Reading) => Promise<Value>): Promise<Value> {
      scope.refuseNested("read");
      return withClient("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", (client) =>
        scope.run("read", shared(client), postgresTables, work),
      );
    },

    async exclusively<Value>(work: (run: RunSql) => Promise<Value>): Promise<Value> {
      scope.refuseNested("exclusively");
      const value = await withClient("BEGIN", async (client) => {
        // Another process's migration is waited for, and ours is finished, however long they take.
        await client.query("SET LOCAL statement_timeout = 0");
        await client.query("SELECT pg_advisory_xact_lock($1)", [EXCLUSIVE_LOCK]);
        return scope.enter("exclusively", () =>
          work(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows),
        );
      });
      changes.committed();
      return value;
    },

    load: () => ({ ...load, waiting: pool.waitingCount + lanes.length }),
    changes: () => changes.now(),

    async close() {
      await (closed ??= Promise.all([changes.close(), pool.end()]));
    },
  };
}

async function commit(client: pg.PoolClient): Promise<void> {
  let answer: pg.QueryResult;
  try {
    answer = await client.query("COMMIT");
  } catch (error) {
    if (mayRunAgain(error)) throw error;
    throw new CommitFailed("the commit failed or its answer was lost", { cause: error });
  }
  // PostgreSQL answers a COMMIT of a transaction that has failed with ROLLBACK, not with an error.
  if (answer.command !== "COMMIT") throw new CommitFailed("the transaction had failed; nothing of it was kept");
}

/** 40001 serialization_failure and 40P01 deadlock_detected: PostgreSQL's manual, 13.5. */
function mayRunAgain(error: unknown): boolean {
  const code = sqlState(error);
  return code === "40001" || code === "40P01";
}

/** The five-character SQLSTATE of an error from the server, also where drizzle has wrapped it. */
export function sqlState(error: unknown): string | null {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ("code" in inner && typeof inner.code === "string" && /^[0-9A-Z]{5}$/.test(inner.code)) return inner.code;
  }
  return null;
}

/** Doubles at each try; the random part keeps two units from meeting again and again. */
function waitBeforeTry(tries: number): number {
  return Math.random() * Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS);
}

function asShared(client: pg.PoolClient, scope: UnitScope): NodePgDatabase {
  return drizzle(new GuardedClient(client, scope) as unknown as pg.PoolClient, { casing: "snake_case" });
}

/** The little that drizzle's builders ask of a connection, open only to units. */
class GuardedClient {
  constructor(
    private readonly client: pg.PoolClient,
    private readonly scope: UnitScope,
  ) {}

  query(config: pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> {
    this.scope.refuseOutside();
    return this.client.query(config, values);
  }
}

function ignore(): void {}
