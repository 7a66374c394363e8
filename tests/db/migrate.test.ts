import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { describe, expect } from "vitest";
import { projectRoot } from "#app/config.ts";
import { openDatabase } from "#db/index.ts";
import { generateMigration } from "#db/operations/generate-migration.ts";
import { NewerDatabase, migrate, migrationState } from "#db/operations/migrate.ts";
import { settingsFor } from "#tests/support/built-server.ts";
import { test } from "#tests/support/earlier-database.ts";

const DONE = expect.stringMatching(/^The database is up to date: \d+ migrations?\.\n$/) as string;

describe("migrate", () => {
  test("brings an empty database up to this version, and has nothing to do the second time", async ({ emptyUrl }) => {
    const db = openDatabase(emptyUrl);
    const state = await migrate(db);
    expect(state.applied.length).toBeGreaterThan(0);
    expect(state).toMatchObject({ pending: [], unknown: [] });
    expect(await migrate(db)).toEqual(state);
    expect(await migrationState(db)).toEqual(state);
    await db.close();
  });

  test("can be begun by several processes at once", async ({ emptyUrl }) => {
    expect(await Promise.all([1, 2, 3].map(() => migrateInProcess(emptyUrl)))).toEqual([DONE, DONE, DONE]);
    const db = openDatabase(emptyUrl);
    expect(await migrationState(db)).toMatchObject({ pending: [], unknown: [] });
    await db.close();
  });

  test("refuses a database of a newer version, and changes nothing in it", async ({ db }) => {
    await db.exclusively((run) => run("INSERT INTO migration (name, applied_at) VALUES ('9999_later', '2030-01-01')"));
    const before = await migrationState(db);
    expect(before.unknown).toEqual(["9999_later"]);
    await expect(migrate(db)).rejects.toThrow(NewerDatabase);
    expect(await migrationState(db)).toEqual(before);
  });

  test("applies all or nothing", async ({ emptyUrl }) => {
    const db = openDatabase(emptyUrl);
    // In the way of one of the last statements.
    await db.exclusively((run) => run("CREATE TABLE worker (id text)"));
    await expect(migrate(db)).rejects.toThrow();
    await db.exclusively((run) => run("DROP TABLE worker"));
    await expect(migrationState(db)).rejects.toThrow();
    expect(await migrate(db)).toMatchObject({ pending: [] });
    await db.close();
  });
});

describe("the migrations", () => {
  test("lead to the schema of the code, on both engines", async () => {
    expect(await generateMigration("unwritten", { write: false })).toEqual([]);
  });
});

async function migrateInProcess(databaseUrl: string): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", "app/cli/main.ts", "migrate"], {
    cwd: projectRoot(),
    env: { ...process.env, ...settingsFor(databaseUrl) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  return text(child.stderr);
}
