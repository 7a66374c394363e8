import { describe, expect } from "vitest";
import type { Database } from "#db/index.ts";
import { test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";

/** What a calendar got, by address: the kind of message and the registration's part of its SEQUENCE. */
async function sequencesOf(db: Database, email: string) {
  const { message } = db.tables;
  const rows = await db.read((read) => read.select().from(message));
  return rows
    .filter((row) => row.email === email)
    .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1))
    .map(({ kind, facts }) => [kind, facts?.sequence]);
}

describe("whoever comes back", () => {
  test("has a calendar that takes the new seat, for its SEQUENCE is above what took the old one away", async ({
    db,
  }) => {
    const event = await gathering(db, { capacities: { "on-site": 3 } });
    await event.come("Alva");
    for (let round = 0; round < 2; round++) {
      event.ctx.moveClock(1_000);
      await event.withdraws("Alva");
      event.ctx.moveClock(1_000);
      await event.come("Alva");
    }
    expect(await sequencesOf(db, "alva@example.se")).toEqual([
      ["seat", 0],
      ["withdrawn", 1],
      ["seat", 2],
      ["withdrawn", 3],
      ["seat", 4],
    ]);
  });

  test("may come back to a seat that somebody hands over", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3 } });
    await event.come("Alva");
    await event.come("Eva");
    event.ctx.moveClock(1_000);
    await event.withdraws("Eva");
    event.ctx.moveClock(1_000);
    await event.handsOver("Alva", "Eva");
    expect(await sequencesOf(db, "eva@example.se")).toEqual([
      ["seat", 0],
      ["withdrawn", 1],
      ["handed-over", 3],
    ]);
    expect(await sequencesOf(db, "alva@example.se")).toEqual([
      ["seat", 0],
      ["handed-on", 2],
    ]);
  });

  test("after handing a seat over takes a new one, as does whoever is handed one then", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3 } });
    await event.come("Alva");
    event.ctx.moveClock(1_000);
    await event.handsOver("Alva", "Bo");
    event.ctx.moveClock(1_000);
    await event.come("Alva", "Cia");
    event.ctx.moveClock(1_000);
    await event.handsOver("Alva", "Dag");
    event.ctx.moveClock(1_000);
    await event.handsOver("Cia", "Alva");
    expect(await sequencesOf(db, "alva@example.se")).toEqual([
      ["seat", 0],
      ["handed-on", 1],
      ["seat", 2],
      ["handed-on", 3],
      ["handed-over", 5],
    ]);
    expect(await sequencesOf(db, "dag@example.se")).toEqual([["handed-over", 4]]);
  });
});
