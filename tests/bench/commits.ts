import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { SqliteConnection } from "#db/dialect/sqlite-driver.ts";
import { openDatabase, type Database } from "#db/index.ts";
import { migrate } from "#db/operations/migrate.ts";
import { instant } from "#domain/values/instant.ts";
import { inTurns, type Bench } from "./bench.ts";

const UNITS = 4_000;
const WRITERS = 100;
const ROUNDS = 5;

/** A hundred writers at once through `inTransaction`, beside prepared statements with a commit for each hundred rows. */
export const commits: Bench = {
  name: "commits",
  about: "durable units a second, one row each, from 100 writers at once on SQLite",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "samling-bench-"));
    const db = openDatabase(`sqlite:${join(folder, "ours.db")}`);
    await migrate(db);
    const raw = new SqliteConnection(join(folder, "raw.db"));
    raw.pragma("journal_mode = WAL");
    raw.pragma("synchronous = FULL");
    raw.exec(
      "CREATE TABLE edition_series (id text PRIMARY KEY, slug text UNIQUE, name text, language text, created_at integer)",
    );
    try {
      const before = db.load();
      const { ours, limit } = await inTurns(
        ROUNDS,
        () => throughTheDoor(db),
        () => Promise.resolve(preparedByHand(raw)),
      );
      const after = db.load();
      const unitsPerCommit = (after.units - before.units) / (after.commits - before.commits);
      return {
        engine: "sqlite",
        ratio: ours / limit,
        figures: { perSecond: ours, limitPerSecond: limit, unitsPerCommit },
      };
    } finally {
      raw.close();
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

let made = 0;

async function throughTheDoor(db: Database): Promise<number> {
  const started = performance.now();
  let left = UNITS;
  const writer = async () => {
    while (left-- > 0) {
      const id = String(++made);
      await db.inTransaction((tx) => {
        const row = { id: `ser_${id}`, slug: id, name: id, language: "sv", createdAt: instant(made) } as const;
        return tx.insert(tx.tables.editionSeries).values(row);
      });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return UNITS / ((performance.now() - started) / 1000);
}

function preparedByHand(raw: SqliteConnection): number {
  const insert = raw.prepare("INSERT INTO edition_series VALUES (?, ?, ?, ?, ?)");
  const started = performance.now();
  for (let first = 0; first < UNITS; first += WRITERS) {
    raw.exec("BEGIN IMMEDIATE");
    for (let row = 0; row < WRITERS; row++) {
      const id = String(++made);
      insert.run(`ser_${id}`, id, id, "sv", made);
    }
    raw.exec("COMMIT");
  }
  return UNITS / ((performance.now() - started) / 1000);
}
