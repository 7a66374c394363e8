import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { describe, expect, inject, vi } from "vitest";
import { projectRoot } from "#app/config.ts";
import { SqliteChanges } from "#db/dialect/sqlite-changes.ts";
import { CommitFailed, UnitOver, UnitTooSlow, openDatabase, type Database } from "#db/index.ts";
import { test } from "#tests/support/database.ts";
import { addSeries, seriesNames } from "#tests/support/series.ts";
import { unheardFaults } from "#tests/support/unheard-faults.ts";

const onSqlite = () => inject("engine") === "sqlite";

describe("a COMMIT that fails", () => {
  test("is told to everybody whose work it took with it, and nothing of that stays", async ({ db }) => {
    await failAtCommitOf("orphan", db);
    const outcomes = await Promise.allSettled([
      db.inTransaction((tx) => addSeries(tx, "a")),
      db.inTransaction(async () => Promise.reject(new RangeError("mine"))),
      db.inTransaction((tx) => addSeries(tx, "orphan")),
      db.inTransaction((tx) => addSeries(tx, "b")),
    ]);
    const told = outcomes.map((outcome) => (outcome.status === "fulfilled" ? "kept" : (outcome.reason as Error).name));
    // One COMMIT for the whole group on SQLite, one for each unit on PostgreSQL.
    expect(told).toEqual(
      onSqlite()
        ? ["CommitFailed", "RangeError", "CommitFailed", "CommitFailed"]
        : ["kept", "RangeError", "CommitFailed", "kept"],
    );
    expect(await seriesNames(db)).toEqual(onSqlite() ? [] : ["a", "b"]);
  });

  test("leaves the database fit for the next unit", async ({ db }) => {
    await failAtCommitOf("orphan", db);
    await expect(db.inTransaction((tx) => addSeries(tx, "orphan"))).rejects.toThrow(CommitFailed);
    await db.inTransaction((tx) => addSeries(tx, "next"));
    expect(await seriesNames(db)).toEqual(["next"]);
  });
});

// PostgreSQL counts commits apart from the units that make them.
if (onSqlite()) {
  describe("a fault after the COMMIT", () => {
    test("tells nobody that what was kept was lost", async ({ db }) => {
      const faults = await unheardFaults("unhandledRejection", async () => {
        vi.spyOn(SqliteChanges.prototype, "committed").mockImplementationOnce(() => {
          throw new RangeError("after the commit");
        });
        await db.inTransaction((tx) => addSeries(tx, "kept"));
      });
      expect(faults).toEqual([new RangeError("after the commit")]);
      await db.inTransaction((tx) => addSeries(tx, "next"));
      expect(await seriesNames(db)).toEqual(["kept", "next"]);
      expect(db.load()).toMatchObject({ units: 2, commits: 2 });
    });
  });
}

describe("a crash in the middle of a group", () => {
  test("keeps what was told as done, and nothing of what was not", async ({ databaseUrl }) => {
    const child = spawn(process.execPath, ["--import", "tsx", "tests/support/crash-in-group.ts", databaseUrl], {
      cwd: projectRoot(),
      stdio: ["ignore", "pipe", "inherit"],
    });
    const signal = new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
    const told = (await text(child.stdout)).trim().split("\n");
    expect(await signal).toBe("SIGKILL");
    const db = openDatabase(databaseUrl);
    const kept = await seriesNames(db);
    await db.close();
    expect(told[0]).toBe("before");
    expect(kept).toEqual(expect.arrayContaining(told));
    expect(kept).not.toContain("crashing");
    // The group has one COMMIT, which never came.
    if (onSqlite()) expect([told, kept]).toEqual([["before"], ["before"]]);
  });
});

describe("a unit that waits for something else than the database", () => {
  test("is ended, keeps nothing, and what it does later reaches nobody's unit", async ({ db }) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const [reached, goOn] = [barrier(), barrier()];
    let late: Promise<unknown> = Promise.resolve();
    const slow = db.inTransaction((tx) => {
      late = (async () => {
        await addSeries(tx, "slow");
        reached.open();
        await goOn.opened;
        await addSeries(tx, "late");
      })();
      return late;
    });
    const outcome = slow.catch((error: unknown) => error);
    const waiting = db.inTransaction((tx) => addSeries(tx, "waiting"));
    await reached.opened;
    // On SQLite it waits for its turn behind the slow one.
    if (!onSqlite()) await waiting;
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(await outcome).toBeInstanceOf(UnitTooSlow);
    await waiting;
    goOn.open();
    await expect(late).rejects.toThrow(UnitOver);
    expect(await seriesNames(db)).toEqual(["waiting"]);
  });

  test("can't send a query later that it made while it ran", async ({ db }) => {
    const kept: { query?: PromiseLike<unknown> } = {};
    await db.inTransaction(async (tx) => {
      kept.query = addSeries(tx, "late");
    });
    await expect(Promise.resolve(kept.query)).rejects.toThrow();
    await db.inTransaction((tx) => addSeries(tx, "next"));
    expect(await seriesNames(db)).toEqual(["next"]);
  });
});

describe("units that come together", () => {
  test("share COMMITs on SQLite, and have their own on PostgreSQL", async ({ db }) => {
    await Promise.all(Array.from({ length: 250 }, (_, index) => db.inTransaction((tx) => addSeries(tx, `s${index}`))));
    const { units, commits, waiting } = db.load();
    expect([units, waiting]).toEqual([250, 0]);
    // Groups of at most 25, so that the first in line does not wait long for the last.
    expect(commits).toBe(onSqlite() ? 10 : 250);
    expect(await seriesNames(db)).toHaveLength(250);
  });
});

describe("a serialisation failure", () => {
  const failure = () => Object.assign(new Error("could not serialize access"), { code: "40001" });

  test("makes the unit run again, counted, with nothing left of the first times", async ({ db }) => {
    let runs = 0;
    const unit = db.inTransaction(async (tx) => {
      runs += 1;
      await addSeries(tx, `run${runs}`);
      if (runs < 3) throw failure();
    });
    if (onSqlite()) return void (await expect(unit).rejects.toThrow("serialize"));
    await unit;
    expect([runs, db.load().retries, await seriesNames(db)]).toEqual([3, 2, ["run3"]]);
  });

  test("does so with real ones between two units that decide on what the other writes", async ({ db }) => {
    const { editionSeries } = db.tables;
    const bothHaveRead = barrier();
    let reads = 0;
    const addIfAlone = (name: string) =>
      db.inTransaction(async (tx) => {
        const others = await tx.select({ id: editionSeries.id }).from(editionSeries);
        reads += 1;
        if (reads === 2) bothHaveRead.open();
        // On SQLite the second reads after the first has written.
        if (!onSqlite()) await bothHaveRead.opened;
        if (others.length === 0) await addSeries(tx, name);
        return others.length === 0;
      });
    const added = await Promise.all(["a", "b"].map(addIfAlone));
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await seriesNames(db)).toHaveLength(1);
    expect([reads, db.load().retries]).toEqual(onSqlite() ? [2, 0] : [3, 1]);
  });

  test("is given up where it never ends", async ({ db }) => {
    let runs = 0;
    const endless = db.inTransaction(async () => {
      runs += 1;
      throw failure();
    });
    await expect(endless).rejects.toThrow("serialize");
    expect(runs).toBe(onSqlite() ? 1 : 25);
  });
});

// SQLite has no connections that break.
if (!onSqlite()) {
  describe("a connection that breaks in a unit", () => {
    test("fails that unit, and neither the process nor the next unit", async ({ db, databaseUrl }) => {
      const { editionSeries } = db.tables;
      const outcome = db.inTransaction(async (tx) => {
        await addSeries(tx, "a");
        await breakConnections(databaseUrl);
        await tx.select().from(editionSeries);
      });
      await expect(outcome).rejects.toThrow();
      await db.inTransaction((tx) => addSeries(tx, "b"));
      expect(await seriesNames(db)).toEqual(["b"]);
    });
  });
}

/** What nobody catches while `act` runs, and nobody but the caller hears of. */
/** Makes every COMMIT fail that has this series in it: a foreign key that is only asked for at the end points at nothing. */
async function failAtCommitOf(name: string, db: Database): Promise<void> {
  const table = "orphan (series_id text REFERENCES edition_series(id) DEFERRABLE INITIALLY DEFERRED)";
  const sqlite = [
    `CREATE TABLE ${table}`,
    `CREATE TRIGGER leave_orphan AFTER INSERT ON edition_series WHEN NEW.slug = '${name}'
      BEGIN INSERT INTO orphan VALUES ('missing'); END`,
  ];
  const postgres = [
    `CREATE TABLE ${table.replace("text", 'text COLLATE "C"')}`,
    `CREATE FUNCTION leave_orphan() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN INSERT INTO orphan VALUES ('missing'); RETURN NULL; END $$`,
    `CREATE TRIGGER leave_orphan AFTER INSERT ON edition_series FOR EACH ROW WHEN (NEW.slug = '${name}')
      EXECUTE FUNCTION leave_orphan()`,
  ];
  await db.exclusively(async (run) => {
    for (const statement of onSqlite() ? sqlite : postgres) await run(statement);
  });
}

/** As when the server restarts: our end hears of it while it waits for something else. */
async function breakConnections(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await client.end();
  await wait(50);
}

function barrier() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}
