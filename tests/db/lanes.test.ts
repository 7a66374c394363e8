import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { addSeries, seriesNames } from "#tests/support/series.ts";
import { test } from "#tests/support/database.ts";

const LANE = { lane: "one-row" };

describe("units of one lane", () => {
  test("are run in the order in which they came, and none is run again for another's sake", async ({ db }) => {
    const order: number[] = [];
    const before = db.load().retries;
    await db.inTransaction((tx) => addSeries(tx, "counted"));
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        db.inTransaction(async (tx) => {
          order.push(index);
          const { editionSeries } = tx.tables;
          await tx
            .update(editionSeries)
            .set({ createdAt: sql`${editionSeries.createdAt}`, name: sql`${editionSeries.name} || '.'` })
            .where(eq(editionSeries.slug, "counted"));
        }, LANE),
      ),
    );
    expect(order).toEqual(Array.from({ length: 100 }, (_, index) => index));
    expect(db.load().retries).toBe(before);
    const [row] = await db.read((read) =>
      read.select({ name: read.tables.editionSeries.name }).from(read.tables.editionSeries),
    );
    expect(row?.name).toBe(`counted${".".repeat(100)}`);
  });

  test("that throw take nothing of the others along", async ({ db }) => {
    const told = await Promise.allSettled(
      ["a", "b", "c", "d"].map((name) =>
        db.inTransaction(async (tx) => {
          await addSeries(tx, name);
          if (name === "b") throw new Error("not b");
          // A statement that fails, too, ends the one unit.
          if (name === "c") await addSeries(tx, "a");
          return name;
        }, LANE),
      ),
    );
    expect(told.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
    expect(await seriesNames(db)).toEqual(["a", "d"]);
  });

  test("of another lane, and of none, are not waited for", async ({ db }) => {
    await Promise.all([
      db.inTransaction((tx) => addSeries(tx, "one"), LANE),
      db.inTransaction((tx) => addSeries(tx, "two"), { lane: "another" }),
      db.inTransaction((tx) => addSeries(tx, "three")),
    ]);
    expect(await seriesNames(db)).toEqual(["one", "three", "two"]);
  });
});
