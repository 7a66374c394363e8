import { asc, eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { isUniqueViolation, preparedStatement, UnitOver, type Reading, type Tx } from "#db/index.ts";
import { test } from "#tests/support/database.ts";
import { ADDED_AT, seriesNames } from "#tests/support/series.ts";

describe("a prepared statement", () => {
  test("without rows takes what differs, keeps what doesn't, and writes JSON as the column does", async ({ db }) => {
    const facts = { before: { seats: 3 }, after: { seats: 5, words: "å 'och' \"so\"" } };
    await db.inTransaction(async (tx) => {
      await insertEntry(tx, { id: "aud_1", subjectId: "a", facts });
      await insertEntry(tx, { id: "aud_2", subjectId: "b", facts: {} });
    });
    const { auditEntry } = db.tables;
    const rows = await db.read((read) => read.select().from(auditEntry).orderBy(asc(auditEntry.id)));
    const same = { at: ADDED_AT, actor: "system", act: "first", subjectKind: "event", eventId: null, personal: null };
    expect(rows).toEqual([
      { id: "aud_1", subjectId: "a", facts, ...same },
      { id: "aud_2", subjectId: "b", facts: {}, ...same },
    ]);
  });

  test("with rows gives them, inside the unit that wrote them and after it", async ({ db }) => {
    const inside = await db.inTransaction(async (tx) => {
      const added = await addNamed(tx, { id: "ser_a", slug: "a", name: "A" });
      return [added, await seriesOf(tx, { slug: "a" })];
    });
    expect(inside).toEqual([[{ slug: "a" }], [{ name: "A" }]]);
    const after = await db.read(async (read) => [
      await seriesOf(read, { slug: "a" }),
      await seriesOf(read, { slug: "b" }),
    ]);
    expect(after).toEqual([[{ name: "A" }], []]);
  });

  test("says which value is missing, and writes nothing", async ({ db }) => {
    await db.inTransaction((tx) => addNamed(tx, { id: "ser_a", slug: "a", name: "A" }));
    await expect(db.inTransaction((tx) => rename(tx, { slug: "a" }))).rejects.toThrow(/"name"/);
    expect(await seriesNames(db)).toEqual(["A"]);
  });

  test("is undone with its unit, and tells a taken value apart", async ({ db }) => {
    await db.inTransaction((tx) => addNamed(tx, { id: "ser_a", slug: "a", name: "A" }));
    await db.inTransaction((tx) => addNamed(tx, { id: "ser_b", slug: "b", name: "B" }));
    const error: unknown = await db
      .inTransaction(async (tx) => {
        await rename(tx, { slug: "b", name: "other" });
        await moveTo(tx, { slug: "b", to: "a" });
      })
      .catch((thrown: unknown) => thrown);
    expect(isUniqueViolation(error)).toBe(true);
    expect(await seriesNames(db)).toEqual(["A", "B"]);
  });

  test("can't be sent after its unit", async ({ db }) => {
    let kept: Tx | undefined;
    await db.inTransaction(async (tx) => {
      await addNamed(tx, { id: "ser_a", slug: "a", name: "A" });
      await rename(tx, { slug: "a", name: "B" });
      kept = tx;
    });
    const late = async () => rename(kept!, { slug: "a", name: "late" });
    await expect(late()).rejects.toThrow(UnitOver);
    expect(await seriesNames(db)).toEqual(["B"]);
  });
});

const insertEntry = preparedStatement((tx: Tx) =>
  tx.insert(tx.tables.auditEntry).values({
    id: sql.placeholder("id"),
    at: ADDED_AT,
    actor: "system",
    act: "first",
    subjectKind: "event",
    subjectId: sql.placeholder("subjectId"),
    facts: sql.placeholder("facts"),
  }),
);

const addNamed = preparedStatement((tx: Tx) =>
  tx
    .insert(tx.tables.editionSeries)
    .values({
      id: sql.placeholder("id"),
      slug: sql.placeholder("slug"),
      name: sql.placeholder("name"),
      language: "sv",
      createdAt: ADDED_AT,
    })
    .returning({ slug: tx.tables.editionSeries.slug }),
);

const seriesOf = preparedStatement((read: Reading) =>
  read
    .select({ name: read.tables.editionSeries.name })
    .from(read.tables.editionSeries)
    .where(eq(read.tables.editionSeries.slug, sql.placeholder("slug"))),
);

const rename = preparedStatement((tx: Tx) =>
  tx
    .update(tx.tables.editionSeries)
    .set({ name: sql`${sql.placeholder("name")}` })
    .where(eq(tx.tables.editionSeries.slug, sql.placeholder("slug"))),
);

const moveTo = preparedStatement((tx: Tx) =>
  tx
    .update(tx.tables.editionSeries)
    .set({ slug: sql`${sql.placeholder("to")}` })
    .where(eq(tx.tables.editionSeries.slug, sql.placeholder("slug"))),
);
