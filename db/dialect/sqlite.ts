import { drizzle } from "drizzle-orm/better-sqlite3";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { CommitFailed, UnitScope, type Reading, type Tx } from "../transaction.ts";
import { sqliteTables } from "../schema/tables.ts";
import type { Engine, RunSql } from "./engine.ts";
import { ConnectionShelf } from "./connection-shelf.ts";
import { SqliteChanges } from "./sqlite-changes.ts";
import { BUSY_TIMEOUT_MS, closeWriter, connectSqlite } from "./sqlite-connect.ts";
import type { SqliteConnection } from "./sqlite-driver.ts";

/** Units in one COMMIT. Beyond about a hundred the saving per unit is small and the first in line waits too long. */
const GROUP_LIMIT = 100;
/** A group's units wait for nothing but the database, which answers at once: nobody else would get a turn. */
const LONGEST_WITHOUT_A_BREAK_MS = 4;
const UNIT_LIMIT_MS = 5_000;
/** A migration waits for another process's migration, which may have much to rewrite. */
const EXCLUSIVE_TIMEOUT_MS = 60_000;

interface WaitingUnit {
  readonly run: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * SQLite with one writer connection and a queue. All units that wait are run in turn inside one BEGIN IMMEDIATE, each
 * behind a SAVEPOINT of its own, and share one COMMIT; their callers are told only after it. Readers have connections
 * of their own and see nothing uncommitted.
 */
export function openSqlite(file: string): Engine {
  const writer = connectSqlite(file, { readonly: false });
  const changes = new SqliteChanges(writer);
  const scope = new UnitScope();
  const writing = asShared(writer, scope);
  const readers = new ConnectionShelf(() => {
    const raw = connectSqlite(file, { readonly: true });
    return { raw, shared: asShared(raw, scope), close: () => raw.close() };
  });
  const queue: WaitingUnit[] = [];
  const load = { units: 0, commits: 0, retries: 0 };
  let draining: Promise<void> | null = null;
  let writerFree: Promise<unknown> = Promise.resolve();
  let closed = false;

  const statement = {
    begin: writer.prepare("BEGIN IMMEDIATE"),
    commit: writer.prepare("COMMIT"),
    rollback: writer.prepare("ROLLBACK"),
    savepoint: writer.prepare("SAVEPOINT unit"),
    undoUnit: writer.prepare("ROLLBACK TO unit"),
    release: writer.prepare("RELEASE unit"),
  };

  function enqueue(run: () => Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      queue.push({ run, resolve, reject });
      draining ??= drain();
    });
  }

  async function drain(): Promise<void> {
    try {
      while (queue.length > 0) {
        // One turn of the event loop lets every request that has already arrived join the same group.
        await new Promise((resolve) => setImmediate(resolve));
        await withWriter(runGroup);
      }
    } finally {
      draining = null;
    }
  }

  /** The writer has one transaction at a time: a group, or what must be done exclusively. */
  function withWriter<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = writerFree.then(work);
    writerFree = done.catch(() => undefined);
    return done;
  }

  async function runGroup(): Promise<void> {
    try {
      statement.begin.run();
    } catch (error) {
      for (const unit of queue.splice(0)) unit.reject(error);
      return;
    }
    const done: { unit: WaitingUnit; value: unknown }[] = [];
    const failed: { unit: WaitingUnit; error: unknown }[] = [];
    let since = performance.now();
    for (let started = 0; queue.length > 0 && started < GROUP_LIMIT; started++) {
      if (performance.now() - since > LONGEST_WITHOUT_A_BREAK_MS) {
        // Whoever knocks meanwhile is let in, and may join the group.
        await new Promise((resolve) => setImmediate(resolve));
        since = performance.now();
      }
      const unit = queue.shift()!;
      try {
        statement.savepoint.run();
        const value = await unit.run();
        statement.release.run();
        done.push({ unit, value });
      } catch (error) {
        failed.push({ unit, error });
        if (!undone()) break;
      }
    }
    settle(done, failed);
  }

  /** False where the whole group is lost: a full or failing disk makes SQLite undo more than the one unit. */
  function undone(): boolean {
    try {
      statement.undoUnit.run();
      statement.release.run();
      return true;
    } catch {
      rollBack();
      return false;
    }
  }

  function rollBack(): void {
    try {
      if (writer.inTransaction) statement.rollback.run();
    } catch {
      // Everybody who waits is told that nothing was kept, and the next group's BEGIN fails if the trouble lasts.
    }
  }

  function settle(
    done: { unit: WaitingUnit; value: unknown }[],
    failed: { unit: WaitingUnit; error: unknown }[],
  ): void {
    const lost = commit();
    for (const { unit, error } of failed) unit.reject(error);
    for (const { unit, value } of done) {
      if (lost) unit.reject(lost);
      else unit.resolve(value);
    }
    if (lost) return;
    // Whoever was told goes on no sooner than this turn ends, and finds what was kept counted and seen.
    load.commits += 1;
    load.units += done.length;
    changes.committed();
  }

  /** What is done after COMMIT is not in its try: no fault there may tell anybody that what was kept was lost. */
  function commit(): CommitFailed | null {
    try {
      statement.commit.run();
      return null;
    } catch (error) {
      rollBack();
      return new CommitFailed("the commit failed; nothing of it was kept", { cause: error });
    }
  }

  return {
    name: "sqlite",
    tables: sqliteTables,

    async inTransaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
      scope.refuseNested("inTransaction");
      if (closed) throw new Error("the database is closed");
      return enqueue(() => scope.run("inTransaction", writing, sqliteTables, work, UNIT_LIMIT_MS)) as Promise<Value>;
    },

    async read<Value>(work: (read: Reading) => Promise<Value>): Promise<Value> {
      scope.refuseNested("read");
      return readers.use(async ({ raw, shared }) => {
        raw.exec("BEGIN");
        try {
          return await scope.run("read", shared, sqliteTables, work);
        } finally {
          if (raw.inTransaction) raw.exec("COMMIT");
        }
      });
    },

    async exclusively<Value>(work: (run: RunSql) => Promise<Value>): Promise<Value> {
      scope.refuseNested("exclusively");
      return withWriter(async () => {
        // Rebuilding a table drops the old one; enforced keys would take its children along. They are checked instead.
        writer.pragma("foreign_keys = OFF");
        writer.pragma(`busy_timeout = ${EXCLUSIVE_TIMEOUT_MS}`);
        try {
          writer.exec("BEGIN EXCLUSIVE");
          const value = await scope.enter("exclusively", () => work(async (sql) => runSql(writer, sql)));
          const broken = writer.pragma("foreign_key_check") as unknown[];
          if (broken.length > 0)
            throw new Error(`${broken.length} rows would point at nothing: ${JSON.stringify(broken[0])}`);
          writer.exec("COMMIT");
          changes.committed();
          return value;
        } finally {
          rollBack();
          writer.pragma("foreign_keys = ON");
          writer.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
        }
      });
    },

    load: () => ({ ...load, waiting: queue.length }),

    changes: () => changes.now(),

    async close() {
      if (closed) return;
      closed = true;
      await draining;
      await writerFree;
      readers.close();
      closeWriter(writer);
    },
  };
}

/** Drizzle's builders for the two engines have the same methods; the types are PostgreSQL's, the stricter ones. */
function asShared(connection: SqliteConnection, scope: UnitScope): NodePgDatabase {
  const guarded = new GuardedConnection(connection, scope) as unknown as SqliteConnection;
  return drizzle(guarded, { casing: "snake_case" }) as unknown as NodePgDatabase;
}

/** The little that drizzle's builders ask of a connection, open only to units. */
class GuardedConnection {
  constructor(
    private readonly connection: SqliteConnection,
    private readonly scope: UnitScope,
  ) {}

  prepare(sql: string): ReturnType<SqliteConnection["prepare"]> {
    this.scope.refuseOutside();
    return this.connection.prepare(sql);
  }
}

function runSql(connection: SqliteConnection, sql: string): Record<string, unknown>[] {
  const statement = connection.prepare<[], Record<string, unknown>>(sql);
  if (statement.reader) return statement.all();
  statement.run();
  return [];
}
