import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { resolveArrangers, resolveWrittenNames } from "#commands/organisation/steps/resolve-written-names.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { initialRegister } from "#domain/organisation/initial-register.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { randomBytes } from "node:crypto";

const ENTRIES = initialRegister().length;

describe("loadInitialRegister", () => {
  test("adds every entry once, and nothing the second time", async ({ db }) => {
    const ctx = testContext(db);
    expect(await loadInitialRegister(ctx)).toEqual({ ok: true, value: { added: ENTRIES, already: 0 } });
    const first = await contents(ctx.db);
    expect(first.organisations).toHaveLength(ENTRIES);
    expect(first.organisations.filter((row) => row.parentId !== null)).toHaveLength(10);
    expect(first.aliases.length).toBeGreaterThan(500);
    ctx.moveClock(60_000);
    expect(await loadInitialRegister(ctx)).toEqual({ ok: true, value: { added: 0, already: ENTRIES } });
    expect(await contents(ctx.db)).toEqual(first);
    expect(first.audit).toHaveLength(1);
  });

  test("is loaded once by two that load at the same time", async ({ db }) => {
    const make = () => loadInitialRegister({ ...testContext(db), newId: idMaker(randomBytes) });
    const results = await Promise.all([make(), make(), make()]);
    const added = results.map((result) => (result.ok ? result.value.added : -1));
    expect(added.toSorted((one, other) => one - other)).toEqual([0, 0, ENTRIES]);
    expect((await contents(db)).organisations).toHaveLength(ENTRIES);
  });

  test("is refused to visitors", async ({ db }) => {
    expect(await loadInitialRegister(testContext(db, { actor: VISITOR }))).toEqual({
      ok: false,
      refusal: "not-allowed",
    });
  });

  test("resolves the conference's arrangers", async ({ db }) => {
    const ctx = testContext(db);
    await loadInitialRegister(ctx);
    const written = [
      ...["Blekinge", "Halland", "Jönköping", "Kalmar", "Kronoberg"].map((county) => `Länsstyrelsen ${county}`),
      "Polisen",
      "CAN",
      "Underground",
      "LST",
    ];
    const [ids, inKronoberg] = await db.read(
      async (read) =>
        [
          await resolveArrangers(read, written),
          await resolveWrittenNames(read, ["LST", "kommunen", "LST", ""], "07" as CountyCode),
        ] as const,
    );
    const { organisations } = await contents(db);
    const names = ids.map((id) => organisations.find((row) => row.id === id)?.name ?? null);
    expect(names).toEqual([
      ...written.slice(0, 5),
      "Polismyndigheten",
      "Centralförbundet för alkohol- och narkotikaupplysning",
      null,
      null,
    ]);
    expect(inKronoberg).toEqual([
      { ok: true, value: ids[4] },
      { ok: false, refusal: { code: "group-or-function" } },
      { ok: true, value: ids[4] },
      { ok: false, refusal: { code: "unknown" } },
    ]);
    expect(await db.read((read) => resolveArrangers(read, []))).toEqual([]);
  });
});

async function contents(db: Parameters<typeof testContext>[0]) {
  return db.read(async (read) => ({
    organisations: await read.select().from(read.tables.organisation).orderBy(read.tables.organisation.id),
    aliases: await read.select().from(read.tables.organisationAlias).orderBy(read.tables.organisationAlias.id),
    audit: await read.select().from(read.tables.auditEntry),
  }));
}
