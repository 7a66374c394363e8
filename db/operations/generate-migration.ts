import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  generateDrizzleJson,
  generateMigration as generatePostgresMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { projectRoot } from "#app/config.ts";
import type { EngineName } from "../index.ts";
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
    const generator = GENERATORS[engine];
    const before = existsSync(snapshotFile)
      ? (JSON.parse(readFileSync(snapshotFile, "utf8")) as Snapshot)
      : await generator.snapshot({});
    const snapshot = await generator.snapshot(generator.tables);
    const statements = await generator.statements(before, snapshot);
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

/** A snapshot is only handed from one of the library's functions to the next, and kept as JSON in between. */
type Snapshot = { readonly __snapshot: true };

interface Generator {
  readonly tables: Record<string, unknown>;
  readonly snapshot: (tables: Record<string, unknown>) => Promise<Snapshot> | Snapshot;
  readonly statements: (before: Snapshot, after: Snapshot) => Promise<string[]>;
}

const CASING = "snake_case";

const GENERATORS: Record<EngineName, Generator> = {
  sqlite: {
    tables: sqliteTables,
    snapshot: (tables) => generateSQLiteDrizzleJson(tables, undefined, CASING) as Promise<unknown> as Promise<Snapshot>,
    statements: generateSQLiteMigration as (before: unknown, after: unknown) => Promise<string[]>,
  },
  postgres: {
    tables: postgresTables,
    snapshot: (tables) => generateDrizzleJson(tables, undefined, undefined, CASING) as unknown as Snapshot,
    statements: generatePostgresMigration as (before: unknown, after: unknown) => Promise<string[]>,
  },
};
