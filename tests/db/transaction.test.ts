import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { NestedUnit, UnitOver, isUniqueViolation, type Tx } from "#db/index.ts";
import { test } from "#tests/support/database.ts";
import { ADDED_AT, addSeries, seriesNames } from "#tests/support/series.ts";

describe("inTransaction", () => {
  test("keeps what the unit wrote and gives its value", async ({ db }) => {
    const value = await db.inTransaction(async (tx) => {
      await addSeries(tx, "a");
      return 7;
    });
    expect(value).toBe(7);
    expect(await seriesNames(db)).toEqual(["a"]);
  });

  test("a unit that throws leaves nothing, and the others in its group stay", async ({ db }) => {
    const outcomes = await Promise.allSettled([
      db.inTransaction((tx) => addSeries(tx, "a")),
      db.inTransaction(async (tx) => {
        await addSeries(tx, "b");
        throw new Error("no");
      }),
      db.inTransaction((tx) => addSeries(tx, "c")),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await seriesNames(db)).toEqual(["a", "c"]);
  });

  test("instants come back to the millisecond", async ({ db }) => {
    await db.inTransaction((tx) => addSeries(tx, "a"));
    const rows = await db.read((read) => read.select().from(read.tables.editionSeries));
    expect(rows[0]?.createdAt).toBe(ADDED_AT);
  });

  test("a nested call is refused", async ({ db }) => {
    await expect(db.inTransaction(() => db.inTransaction(async () => 1))).rejects.toThrow(NestedUnit);
    await expect(db.inTransaction(() => db.read(async () => 1))).rejects.toThrow(NestedUnit);
    await expect(db.read(() => db.inTransaction(async () => 1))).rejects.toThrow(NestedUnit);
  });

  test("a unit's tx can't be used after the unit", async ({ db }) => {
    let kept: Tx | undefined;
    await db.inTransaction(async (tx) => void (kept = tx));
    expect(() => addSeries(kept!, "late")).toThrow(UnitOver);
  });

  test("a taken unique value is told apart from other faults", async ({ db }) => {
    await db.inTransaction((tx) => addSeries(tx, "a"));
    const error: unknown = await db.inTransaction((tx) => addSeries(tx, "a")).catch((thrown: unknown) => thrown);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(new Error("other"))).toBe(false);
  });

  test("two hundred writers at once lose no update", async ({ db }) => {
    await db.inTransaction((tx) => addSeries(tx, "a"));
    const { editionSeries } = db.tables;
    await Promise.all(
      Array.from({ length: 200 }, () =>
        db.inTransaction(async (tx) => {
          const [row] = await tx.select().from(editionSeries).where(eq(editionSeries.slug, "a"));
          await tx
            .update(editionSeries)
            .set({ name: `${row!.name}+` })
            .where(eq(editionSeries.slug, "a"));
        }),
      ),
    );
    expect(await seriesNames(db)).toEqual(["a" + "+".repeat(200)]);
  });
});
