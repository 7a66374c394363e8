import { SqliteConnection } from "./sqlite-driver.ts";

export const BUSY_TIMEOUT_MS = 5_000;

/** Below, a table is read through in no time, whatever is or isn't known of it. */
const LARGE_TABLE_ROWS = 1_000;

export function connectSqlite(file: string, options: { readonly: boolean }): SqliteConnection {
  const connection = new SqliteConnection(file, { readonly: options.readonly, timeout: BUSY_TIMEOUT_MS });
  if (!options.readonly) connection.pragma("journal_mode = WAL");
  // What is committed to the log, the disk is asked to keep by `WriteAheadLog`, before anybody is told.
  // Without a log a commit is that its journal is unlinked, which FULL leaves to the disk's leisure: after a power cut the
  // journal may be back, and takes what was told as kept with it. EXTRA asks for the directory too.
  connection.pragma(`synchronous = ${hasLog(connection) ? "NORMAL" : "EXTRA"}`);
  connection.pragma("foreign_keys = ON");
  if (!options.readonly) forgetSmallTables(connection);
  return connection;
}

/** False on a file system that can't share memory, where each COMMIT waits for the disk by itself. */
export function hasLog(connection: SqliteConnection): boolean {
  return connection.pragma("journal_mode", { simple: true }) === "wal";
}

export function closeWriter(writer: SqliteConnection): void {
  writer.pragma("optimize");
  forgetSmallTables(writer);
  writer.close();
}

/**
 * The planner keeps what it has counted until it counts again. A table that had one row then is read through for every row
 * that it is joined to, however large it grows meanwhile: a list of ten thousand people takes 14 seconds, in which nobody
 * else is answered. Of what was never counted it thinks that it is large.
 */
function forgetSmallTables(writer: SqliteConnection): void {
  const known = writer.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").get();
  if (known === undefined) return;
  const small = `FROM sqlite_stat1 WHERE CAST(stat AS INTEGER) < ${LARGE_TABLE_ROWS}`;
  if (writer.prepare(`SELECT 1 ${small} LIMIT 1`).get() === undefined) return;
  writer.exec(`DELETE ${small}; ANALYZE sqlite_schema`);
}
