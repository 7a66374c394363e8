import { createRequire } from "node:module";
import type Database from "better-sqlite3";

/** From here on the driver's newer line runs, which is built on Node-API; below, it ends the process at its first use. */
const FIRST_FOR_NEWER_LINE = 22;

/**
 * The driver's older line is the only one for Node 20. From Node 24.19 on that line ends the process when a statement is
 * collected as garbage outside a call from JavaScript, so newer Nodes get the newer line. Both have the same methods.
 */
const name =
  Number(process.versions.node.split(".")[0]) < FIRST_FOR_NEWER_LINE ? "better-sqlite3" : "better-sqlite3-13";

export const SqliteConnection = createRequire(import.meta.url)(name) as typeof Database;

export type SqliteConnection = Database.Database;
