import { setTimeout as wait } from "node:timers/promises";
import { describe, expect } from "vitest";
import { NestedUnit, type Reading } from "#db/index.ts";
import { test } from "#tests/support/database.ts";
import { addSeries, seriesNames } from "#tests/support/series.ts";

describe("exclusively", () => {
  test("keeps units and its own kind apart, however long it waits", async ({ db }) => {
    const order: string[] = [];
    const exclusive = (name: string) =>
      db.exclusively(async (run) => {
        order.push(`${name} begins`);
        await wait(20);
        await run(
          `INSERT INTO edition_series (id, slug, name, language, created_at) VALUES ('ser_${name}', '${name}', '${name}', 'sv', ${now(db.name)})`,
        );
        order.push(`${name} ends`);
      });
    await Promise.all([exclusive("x"), exclusive("y"), db.inTransaction((tx) => addSeries(tx, "a"))]);
    expect(order.map((one) => one.split(" ")[1])).toEqual(["begins", "ends", "begins", "ends"]);
    expect(await seriesNames(db)).toEqual(["a", "x", "y"]);
  });

  test("that fails leaves nothing, and the database fit for the next unit", async ({ db }) => {
    const failing = db.exclusively(async (run) => {
      await run("CREATE TABLE half (id text)");
      throw new RangeError("no");
    });
    await expect(failing).rejects.toThrow(RangeError);
    await expect(db.exclusively((run) => run("SELECT * FROM half"))).rejects.toThrow();
    await db.inTransaction((tx) => addSeries(tx, "a"));
    expect(await seriesNames(db)).toEqual(["a"]);
  });

  test("refuses rows that would point at nothing, and the keys are enforced again behind it", async ({ db }) => {
    const orphan = "INSERT INTO programme_item_text (item_id, language, title) VALUES ('itm_missing', 'sv', 'title')";
    await expect(db.exclusively((run) => run(orphan))).rejects.toThrow();
    const { programmeItemText } = db.tables;
    const row = { itemId: "itm_missing", language: "sv", title: "title", description: null } as const;
    await expect(db.inTransaction((tx) => tx.insert(programmeItemText).values(row))).rejects.toThrow();
  });

  test("neither holds nor stands in another unit", async ({ db }) => {
    await expect(db.exclusively(() => db.inTransaction(async () => 1))).rejects.toThrow(NestedUnit);
    await expect(db.exclusively(() => db.read(async () => 1))).rejects.toThrow(NestedUnit);
    await expect(db.inTransaction(() => db.exclusively(async () => 1))).rejects.toThrow(NestedUnit);
    await expect(db.exclusively(() => db.exclusively(async () => 1))).rejects.toThrow(NestedUnit);
  });
});

describe("read", () => {
  test("sees one state from its first statement to its last, and nothing uncommitted", async ({ db }) => {
    const { editionSeries } = db.tables;
    await db.inTransaction((tx) => addSeries(tx, "a"));
    const count = async (read: Reading) => (await read.select({ id: editionSeries.id }).from(editionSeries)).length;
    let commitMore = () => {};
    const more = new Promise<void>((resolve) => (commitMore = resolve)).then(() =>
      db.inTransaction(async (tx) => void (await addSeries(tx, "b"))),
    );
    const seen = await db.read(async (read) => {
      const before = await count(read);
      commitMore();
      await more;
      return [before, await count(read)];
    });
    expect(seen).toEqual([1, 1]);
  });
});

describe("close", () => {
  test("lets the units that wait finish, and refuses new ones", async ({ db }) => {
    const units = Promise.all(
      ["a", "b", "c"].map((name) => db.inTransaction(async (tx) => void (await addSeries(tx, name)))),
    );
    await db.close();
    await units;
    await expect(db.inTransaction(async () => 1)).rejects.toThrow();
    await expect(db.read(async () => 1)).rejects.toThrow();
    await db.close();
  });
});

function now(engine: string): string {
  return engine === "sqlite" ? "0" : "now()";
}
