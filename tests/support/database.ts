import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject, test as base } from "vitest";
import { openDatabase, type Database, type EngineName } from "#db/index.ts";
import { migrate } from "#db/operations/migrate.ts";

/** A test with a migrated, empty database of its own, on the engine that the run is for. */
export const test = base.extend<{ db: Database; databaseUrl: string }>({
  databaseUrl: async ({}, use) => {
    const { url, remove } = await freshDatabase(inject("engine"));
    await use(url);
    await remove();
  },
  db: async ({ databaseUrl }, use) => {
    const db = openDatabase(databaseUrl);
    await use(db);
    await db.close();
  },
});

/** A migrated, empty database, for those who must say themselves when it goes. */
export function freshDatabase(engine: EngineName): Promise<FreshDatabase> {
  return engine === "sqlite" ? sqliteCopy() : postgresCopy();
}

export interface FreshDatabase {
  readonly url: string;
  readonly remove: () => Promise<void>;
}

let made = 0;
let sqliteTemplate: Promise<string> | undefined;
let postgresTemplate: Promise<string> | undefined;

async function sqliteCopy(): Promise<FreshDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "samling-test-"));
  sqliteTemplate ??= migratedSqliteFile();
  const file = join(folder, "samling.db");
  copyFileSync(await sqliteTemplate, file);
  return {
    url: `sqlite:${file}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function migratedSqliteFile(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), "samling-template-")), "samling.db");
  process.on("exit", () => rmSync(join(file, ".."), { recursive: true, force: true }));
  const db = openDatabase(`sqlite:${file}`);
  await migrate(db);
  await db.close();
  return file;
}

async function postgresCopy(): Promise<FreshDatabase> {
  postgresTemplate ??= migratedPostgresDatabase();
  const name = `test_${process.pid}_${++made}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE ${await postgresTemplate}`);
  return { url: databaseNamed(name), remove: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function migratedPostgresDatabase(): Promise<string> {
  const name = `template_${process.pid}`;
  await administer(`CREATE DATABASE ${name}`);
  const db = openDatabase(databaseNamed(name));
  await migrate(db);
  await db.close();
  return name;
}

function databaseNamed(name: string): string {
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
