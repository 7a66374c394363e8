import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject } from "vitest";
import { openDatabase } from "#db/index.ts";
import { migrate } from "#db/operations/migrate.ts";
import { test } from "#tests/support/database.ts";
import { structureOf, type Structure } from "#tests/support/introspection.ts";

/** What PostgreSQL has a type of its own for, SQLite keeps in one of its few. */
const STORED_AS: Readonly<Record<string, string>> = {
  text: "text",
  jsonb: "text",
  integer: "integer",
  boolean: "integer",
  instant: "integer",
};

// One test for both engines: where PostgreSQL is, SQLite is too.
if (inject("engine") === "postgres") {
  describe("the two engines' structures", () => {
    test("are the same: tables, columns, nullability, keys and indexes", async ({ db }) => {
      const folder = mkdtempSync(join(tmpdir(), "samling-structure-"));
      const sqlite = openDatabase(`sqlite:${join(folder, "samling.db")}`);
      await migrate(sqlite);
      const [onSqlite, onPostgres] = [await structureOf(sqlite), await structureOf(db)];
      await sqlite.close();
      rmSync(folder, { recursive: true });
      expect(Object.keys(onSqlite).length).toBeGreaterThan(10);
      expect(Object.values(onSqlite).flatMap(({ foreignKeys }) => foreignKeys).length).toBeGreaterThan(10);
      expect(asStoredBySqlite(onPostgres)).toEqual(onSqlite);
    });

    test("would be seen to differ", async ({ db }) => {
      const before = await structureOf(db);
      await db.exclusively((run) => run("ALTER TABLE worker ALTER COLUMN stopped_at SET NOT NULL"));
      await db.exclusively((run) => run("CREATE INDEX worker_stopped ON worker (stopped_at) WHERE started_at IS NULL"));
      const { worker } = await structureOf(db);
      expect(before["worker"]?.columns["stopped_at"]).toEqual({ type: "instant", nullable: true });
      expect(worker?.columns["stopped_at"]).toEqual({ type: "instant", nullable: false });
      expect(worker?.indexes).toEqual(["worker_stopped: on stopped_at where started_at is null"]);
    });
  });
} else {
  test("is compared with PostgreSQL's where PostgreSQL is", async ({ db }) => {
    const { worker } = await structureOf(db);
    expect(worker?.primaryKey).toEqual(["id"]);
  });
}

function asStoredBySqlite(structure: Structure): Structure {
  return Object.fromEntries(
    Object.entries(structure).map(([table, { columns, ...keys }]) => [
      table,
      {
        ...keys,
        columns: Object.fromEntries(
          Object.entries(columns).map(([name, column]) => [
            name,
            { ...column, type: STORED_AS[column.type] ?? column.type },
          ]),
        ),
      },
    ]),
  );
}
