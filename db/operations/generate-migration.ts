import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  generateDrizzleJson,
  generateMigration as generatePostgresMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { projectRoot } from "#app/config.ts";
import { postgresTables, sqliteTables } from "../schema/tables.ts";

/**
 * Writes the step from the newest migration to today's schema, for both engines, under one name. Returns the files
 * that it wrote; none where the schema has not changed. `write: false` only tells.
 */
export async function generateMigration(name: string, { write }: { write: boolean }): Promise<string[]> {
  const written: string[] = [];
  for (const engine of ["sqlite", "postgres"] as const) {
    const folder = join(projectRoot(), "db", "migrations", engine);
    const earlier = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".sql")) : [];
    const snapshotFile = join(folder, "snapshot.json");
    const before: unknown = existsSync(snapshotFile) ? JSON.parse(readFileSync(snapshotFile, "utf8")) : null;
    const { statements, snapshot } = engine === "sqlite" ? await sqliteStep(before) : await postgresStep(before);
    if (statements.length === 0) continue;
    const file = `${String(earlier.length + 1).padStart(4, "0")}_${name}.sql`;
    written.push(`${engine}/${file}`);
    if (!write) continue;
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, file),
      statements.map((statement) => `${statement}\n`).join("--> statement-breakpoint\n"),
    );
    writeFileSync(snapshotFile, `${JSON.stringify(snapshot, null, 2)}\n`);
  }
  return written;
}

async function sqliteStep(before: unknown) {
  const snapshot = await generateSQLiteDrizzleJson(sqliteTables, undefined, "snake_case");
  const empty = await generateSQLiteDrizzleJson({}, undefined, "snake_case");
  const statements = await generateSQLiteMigration((before ?? empty) as typeof empty, snapshot);
  return { statements, snapshot };
}

async function postgresStep(before: unknown) {
  const snapshot = generateDrizzleJson(postgresTables, undefined, undefined, "snake_case");
  const empty = generateDrizzleJson({}, undefined, undefined, "snake_case");
  const statements = await generatePostgresMigration((before ?? empty) as typeof empty, snapshot);
  return { statements, snapshot };
}
