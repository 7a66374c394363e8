import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { projectRoot } from "#app/config.ts";
import type { RunSql } from "../dialect/engine.ts";
import type { Database, EngineName } from "../index.ts";
import { foldAnew } from "./fold-anew.ts";

export interface MigrationState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Applied by a newer version of the product: this one must not touch the database. */
  readonly unknown: readonly string[];
}

/** Brings the schema up to this version, all of it or nothing; waits for another process that is doing the same. */
export async function migrate(db: Database): Promise<MigrationState> {
  const standing = await migrationState(db).catch(() => null);
  // Without the table nothing has been applied yet; any other fault comes back below.
  if (standing && standing.pending.length === 0 && standing.unknown.length === 0) return standing;
  return db.exclusively(async (run) => {
    await run("CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY NOT NULL, applied_at text NOT NULL)");
    const rows = await run("SELECT name FROM migration ORDER BY name");
    const before = compare(
      db.name,
      rows.map((row) => String(row["name"])),
    );
    if (before.unknown.length > 0) {
      throw new NewerDatabase(`the database was made by a newer version (it knows ${before.unknown.join(", ")})`);
    }
    for (const name of before.pending) {
      await applyMigration(run, db.name, name);
    }
    return compare(db.name, [...before.applied, ...before.pending]);
  });
}

/** One step, and that it was taken. */
export async function applyMigration(run: RunSql, engine: EngineName, name: string): Promise<void> {
  for (const statement of statementsOf(engine, name)) await run(statement);
  await IN_CODE[name]?.(run);
  const appliedAt = new Date().toISOString();
  await run(`INSERT INTO migration (name, applied_at) VALUES ('${name}', '${appliedAt}')`);
}

/** What a step does that SQL can't do, once its statements have been run. */
const IN_CODE: Readonly<Record<string, (run: RunSql) => Promise<void>>> = { "0028_folded_anew": foldAnew };

/** Where the schema stands. Throws where no migration was ever applied. */
export async function migrationState(db: Database): Promise<MigrationState> {
  const rows = await db.read((read) =>
    read
      .select({ name: sql<string>`name` })
      .from(sql`migration`)
      .orderBy(sql`name`),
  );
  return compare(
    db.name,
    rows.map((row) => row.name),
  );
}

export class NewerDatabase extends Error {
  override readonly name = "NewerDatabase";
}

const SUFFIX = ".sql";

function migrationFolder(engine: EngineName): string {
  return join(projectRoot(), "db", "migrations", engine);
}

/** Every step's name, in their order. */
export function migrationFiles(engine: EngineName): string[] {
  return readdirSync(migrationFolder(engine))
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
}

function statementsOf(engine: EngineName, name: string): string[] {
  const written = readFileSync(join(migrationFolder(engine), name + SUFFIX), "utf8");
  return written.split("--> statement-breakpoint").filter((statement) => !NOTHING_BUT_COMMENTS.test(statement));
}

const NOTHING_BUT_COMMENTS = /^\s*(--[^\n]*\s*)*$/;

function compare(engine: EngineName, applied: readonly string[]): MigrationState {
  const available = migrationFiles(engine);
  return {
    applied,
    pending: available.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !available.includes(name)),
  };
}
