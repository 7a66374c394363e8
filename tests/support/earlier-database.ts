import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { openDatabase, type Database } from "#db/index.ts";
import { applyMigration, migrationFiles } from "#db/operations/migrate.ts";
import { test as base } from "./database.ts";

interface Given {
  /** Of a database that holds nothing at all. */
  readonly emptyUrl: string;
  /** A database as an earlier version left it: every migration before that one applied, and rows of its time to be put in. */
  readonly before: (migration: string) => Promise<Database>;
}

/** Tests of what is done to a database before this version can use it. */
export const test = base.extend<Given>({
  emptyUrl: async ({ databaseUrl }, use) => {
    if (inject("engine") === "postgres") {
      const db = openDatabase(databaseUrl);
      await db.exclusively((run) => run("DROP SCHEMA public CASCADE"));
      await db.exclusively((run) => run("CREATE SCHEMA public"));
      await db.close();
      return use(databaseUrl);
    }
    const folder = mkdtempSync(join(tmpdir(), "samling-empty-"));
    await use(`sqlite:${join(folder, "samling.db")}`);
    rmSync(folder, { recursive: true });
  },
  before: async ({ emptyUrl }, use) => {
    const db = openDatabase(emptyUrl);
    await use(async (migration) => {
      await applyBefore(db, migration);
      return db;
    });
    await db.close();
  },
});

async function applyBefore(db: Database, migration: string): Promise<void> {
  const names = migrationFiles(db.name);
  if (!names.includes(migration)) throw new Error(`there is no migration ${migration}`);
  await db.exclusively(async (run) => {
    await run("CREATE TABLE migration (name text PRIMARY KEY NOT NULL, applied_at text NOT NULL)");
    for (const name of names.filter((one) => one < migration)) await applyMigration(run, db.name, name);
  });
}

/** Puts a row in as SQL alone does it, for tables that the code knows otherwise by now. */
export function rowSql(
  db: Database,
  table: string,
  row: Readonly<Record<string, string | number | boolean | Date | null>>,
) {
  const value = (given: (typeof row)[string]): string => {
    if (given instanceof Date) return db.name === "postgres" ? `'${given.toISOString()}'` : String(given.getTime());
    return typeof given === "string" ? `'${given.replaceAll("'", "''")}'` : String(given);
  };
  const columns = Object.keys(row).map((column) => `"${column}"`);
  return `INSERT INTO "${table}" (${columns.join(", ")}) VALUES (${Object.values(row).map(value).join(", ")})`;
}
