import { drizzle } from "drizzle-orm/better-sqlite3";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { UnitScope, type Reading, type Tx } from "../transaction.ts";
import { sqliteTables } from "../schema/tables.ts";
import type { Engine, RunSql } from "./engine.ts";
import { ConnectionShelf } from "./connection-shelf.ts";
import { GroupCommit } from "./group-commit.ts";
import { SqliteChanges } from "./sqlite-changes.ts";
import { executable } from "./sqlite-statement.ts";
import { BUSY_TIMEOUT_MS, closeWriter, connectSqlite, hasLog } from "./sqlite-connect.ts";
import type { SqliteConnection } from "./sqlite-driver.ts";
import { WriteAheadLog } from "./write-ahead-log.ts";

const UNIT_LIMIT_MS = 5_000;
/** A migration waits for another process's migration, which may have much to rewrite. */
const EXCLUSIVE_TIMEOUT_MS = 60_000;

/**
 * SQLite with one connection that writes, for all units in turn, and others that read, each one unchanging state. What a
 * unit is told is on the disk; a reader may see it a moment earlier.
 */
export function openSqlite(file: string): Engine {
  const writer = connectSqlite(file, { readonly: false });
  const changes = new SqliteChanges(writer);
  const scope = new UnitScope((prepared) => executable(writer, prepared));
  const writing = asShared(writer, scope);
  const readers = new ConnectionShelf(() => {
    const raw = connectSqlite(file, { readonly: true });
    return { raw, shared: asShared(raw, scope), close: () => raw.close() };
  });
  const log = new WriteAheadLog(file);
  const kept = hasLog(writer) ? () => log.kept() : () => Promise.resolve();
  const groups = new GroupCommit(writer, { kept, told: () => changes.committed() });
  let closed = false;

  return {
    name: "sqlite",
    tables: sqliteTables,

    async inTransaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
      scope.refuseNested("inTransaction");
      if (closed) throw new Error("the database is closed");
      if (log.failed) throw log.failed;
      return groups.run(() => scope.run("inTransaction", writing, sqliteTables, work, UNIT_LIMIT_MS));
    },

    async read<Value>(work: (read: Reading) => Promise<Value>): Promise<Value> {
      scope.refuseNested("read");
      if (log.failed) throw log.failed;
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
      return groups.alone(async () => {
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
          await kept();
          changes.committed();
          return value;
        } finally {
          groups.rollBack();
          writer.pragma("foreign_keys = ON");
          writer.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
        }
      });
    },

    load: () => ({ ...groups.load(), retries: 0 }),

    changes: () => changes.now(),

    async close() {
      if (closed) return;
      closed = true;
      await groups.finished();
      readers.close();
      await log.close();
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
