import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { describe, expect, inject } from "vitest";
import { openDatabase, type Database } from "#db/index.ts";
import { LATEST_SEEN_MS } from "#db/dialect/engine.ts";
import { test } from "#tests/support/database.ts";
import { addSeries } from "#tests/support/series.ts";

/** A moment in which nothing more is seen to change. */
async function settled(db: Database): Promise<number> {
  for (;;) {
    const { count } = db.changes();
    await wait(300);
    const later = db.changes();
    if (later.seen && later.count === count) return count;
  }
}

async function waitForChange(db: Database, from: number): Promise<void> {
  const began = performance.now();
  while (db.changes().count === from) {
    expect(performance.now() - began).toBeLessThan(LATEST_SEEN_MS + 200);
    await wait(5);
  }
}

describe("changes", () => {
  test("are counted at once when they are ours", async ({ db }) => {
    let before = await settled(db);
    await db.inTransaction((tx) => addSeries(tx, "ours"));
    expect(db.changes().count).not.toBe(before);
    before = await settled(db);
    await db.exclusively((run) => run("UPDATE edition_series SET name = 'changed'"));
    expect(db.changes().count).not.toBe(before);
  });

  test("are counted soon when another process, or a program that knows nothing of us, makes them", async ({
    db,
    databaseUrl,
  }) => {
    const other = openDatabase(databaseUrl);
    let before = await settled(db);
    await other.inTransaction((tx) => addSeries(tx, "other"));
    await waitForChange(db, before);
    before = await settled(db);
    await other.exclusively((run) => run("UPDATE edition_series SET name = 'by hand'"));
    await waitForChange(db, before);
    await other.close();
  });

  test("are none where somebody reads, or takes back what was begun", async ({ db, databaseUrl }) => {
    const other = openDatabase(databaseUrl);
    const before = await settled(db);
    for (const each of [db, other]) await each.read((read) => read.select().from(read.tables.editionSeries));
    expect(await settled(db)).toBe(before);
    await other.close();
  });

  test("are counted for a commit that was long in coming", async ({ db, databaseUrl }) => {
    const other = openDatabase(databaseUrl);
    await other.inTransaction((tx) => addSeries(tx, "a"));
    const written = barrier();
    const goOn = barrier();
    const committed = other.exclusively(async (run) => {
      await run("UPDATE edition_series SET name = 'b'");
      written.open();
      await goOn.opened;
    });
    await written.opened;
    const before = await settled(db);
    goOn.open();
    await committed;
    await waitForChange(db, before);
    await other.close();
  });

  test("are said to be unseen while nobody can be asked, and are counted when somebody can again", async ({
    db,
    databaseUrl,
  }) => {
    if (inject("engine") === "sqlite") return void expect(db.changes().seen).toBe(true);
    await settled(db);
    const name = new URL(databaseUrl).pathname.slice(1);
    const admin = new pg.Client({ connectionString: inject("postgresUrl") });
    await admin.connect();
    await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
    await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
    await wait(LATEST_SEEN_MS + 100);
    const { seen, count } = db.changes();
    expect(seen).toBe(false);
    await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
    await admin.end();
    const other = openDatabase(databaseUrl);
    await other.inTransaction((tx) => addSeries(tx, "meanwhile"));
    expect(await settled(db)).not.toBe(count);
    await other.close();
  });

  test("cost next to nothing to ask about, and nothing after the end", async ({ databaseUrl }) => {
    const db = openDatabase(databaseUrl);
    await settled(db);
    const began = performance.now();
    for (let time = 0; time < 1_000; time++) db.changes();
    expect((performance.now() - began) / 1_000).toBeLessThan(0.1);
    await db.close();
    await wait(LATEST_SEEN_MS + 100);
    expect(db.changes().seen).toBe(false);
  });
});

function barrier() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}
