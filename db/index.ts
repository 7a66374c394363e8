import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Engine } from "./dialect/engine.ts";
import { openPostgres } from "./dialect/postgres.ts";
import { openSqlite } from "./dialect/sqlite.ts";

export type { Changes, EngineLoad, EngineName } from "./dialect/engine.ts";
export {
  CommitFailed,
  NestedUnit,
  UnitOver,
  UnitTooSlow,
  preparedStatement,
  type Reading,
  type Tx,
} from "./transaction.ts";
export { isUniqueViolation } from "./dialect/unique-violation.ts";
export type { Tables } from "./schema/tables.ts";

/** The only door to the database. */
export type Database = Engine;

/** `sqlite:PATH` or `postgres://…`. A missing folder for SQLite's file is made. */
export function openDatabase(url: string): Database {
  if (!url.startsWith("sqlite:")) return openPostgres(url);
  const file = url.slice("sqlite:".length);
  makeFolder(dirname(file));
  return openSqlite(file);
}

/** Step by step, for Node's own recursive way tries for ever where a file system makes no folders, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it in between.
    if (!existsSync(folder)) throw error;
  }
}
