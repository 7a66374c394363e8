import fs from "node:fs";
import { describe, expect, inject, vi } from "vitest";
import { connectSqlite } from "#db/dialect/sqlite-connect.ts";
import { DiskFailed } from "#db/dialect/write-ahead-log.ts";
import { openDatabase } from "#db/index.ts";
import { test } from "#tests/support/database.ts";
import { addSeries, seriesNames } from "#tests/support/series.ts";
import { unheardFaults } from "#tests/support/unheard-faults.ts";

// By the system's memory too: that the disk has been waited for is shown below, where the disk can be held up.
test("what was told is seen by whoever opens the database anew", async ({ db, databaseUrl }) => {
  await db.inTransaction((tx) => addSeries(tx, "kept"));
  const another = openDatabase(databaseUrl);
  const names = await seriesNames(another);
  await another.close();
  expect(names).toEqual(["kept"]);
});

// PostgreSQL's own process asks the disk.
if (inject("engine") === "sqlite") {
  describe("SQLite asks the disk", () => {
    const synchronous = (file: string) => {
      const connection = connectSqlite(file, { readonly: false });
      const level: unknown = connection.pragma("synchronous", { simple: true });
      const journal: unknown = connection.pragma("journal_mode", { simple: true });
      connection.close();
      return { journal, level };
    };
    const [NORMAL, EXTRA] = [1, 3];

    test("at a checkpoint alone where there is a log, which is waited for by itself", ({ databaseUrl }) => {
      expect(synchronous(databaseUrl.slice("sqlite:".length))).toEqual({ journal: "wal", level: NORMAL });
    });

    // What lies in memory can have no log, as a file can't whose system shares no memory.
    test("to keep also that the journal is gone, where there can be no log", () => {
      expect(synchronous(":memory:")).toEqual({ journal: "memory", level: EXTRA });
    });
  });

  describe("a disk that is slow", () => {
    test("is waited for before anybody is told, and all who came meanwhile are told by its next answer", async ({
      db,
    }) => {
      const answers: (() => void)[] = [];
      vi.spyOn(fs, "fdatasync").mockImplementation((_, done) => void answers.push(() => done(null)));
      const told: string[] = [];
      const add = (name: string) => db.inTransaction((tx) => addSeries(tx, name)).then(() => told.push(name));
      const first = add("a");
      await vi.waitFor(() => expect(answers).toHaveLength(1));
      const later = [add("b")];
      await vi.waitFor(async () => expect(await seriesNames(db)).toEqual(["a", "b"]));
      later.push(add("c"));
      await vi.waitFor(async () => expect(await seriesNames(db)).toEqual(["a", "b", "c"]));
      expect([told, answers.length, db.load().commits]).toEqual([[], 1, 0]);
      answers[0]!();
      await first;
      await vi.waitFor(() => expect(answers).toHaveLength(2));
      expect(told).toEqual(["a"]);
      answers[1]!();
      await Promise.all(later);
      expect([told, answers.length, db.load().commits]).toEqual([["a", "b", "c"], 2, 3]);
    });
  });

  describe("a disk that fails", () => {
    test("is told to whoever waits and whoever comes, and ends the process", async ({ db }) => {
      const faults = await unheardFaults("uncaughtException", async () => {
        const spoilt = Object.assign(new Error("input/output error"), { code: "EIO" });
        vi.spyOn(fs, "fdatasync").mockImplementationOnce((_, done) => void setImmediate(() => done(spoilt)));
        const units = ["a", "b"].map((name) => db.inTransaction((tx) => addSeries(tx, name)));
        for (const unit of units) await expect(unit).rejects.toThrow(DiskFailed);
        await expect(db.inTransaction((tx) => addSeries(tx, "c"))).rejects.toThrow(DiskFailed);
        await expect(seriesNames(db)).rejects.toThrow(DiskFailed);
      });
      expect(faults).toEqual([expect.any(DiskFailed)]);
    });
  });
}
