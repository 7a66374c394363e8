import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { addAlias } from "#commands/organisation/add-alias.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { mergeOrganisations } from "#commands/organisation/merge-organisations.ts";
import type { Database } from "#db/index.ts";
import { insertOrganisations, type NewOrganisation } from "#db/records/organisation-record.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { OrganisationName } from "#domain/organisation/organisation-name.ts";
import { findOrganisations } from "#queries/find-organisations.ts";
import { organisationDetails } from "#queries/organisation-details.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";

const KRONOBERG = "07" as CountyCode;

describe("findOrganisations", () => {
  test("ranks names before spellings, wholes before beginnings, and sorts in Swedish", async ({ db }) => {
    const ctx = testContext(db);
    await loadInitialRegister(ctx);
    const names = async (text: string, county?: CountyCode, limit?: number) =>
      (await findOrganisations(ctx, { text, ...(county && { county }), ...(limit && { limit }) })).map((found) =>
        found.foundAs === null ? found.name : `${found.name} (${found.foundAs})`,
      );
    expect(await names("vaxjo")).toEqual(["Växjö kommun"]);
    expect(await names("VÄXJÖ KOMM")).toEqual(["Växjö kommun"]);
    expect(await names("kommun växjö")).toEqual(["Växjö kommun"]);
    expect(await names("brå")).toEqual(["Brottsförebyggande rådet (Brå)", "Bräcke kommun"]);
    expect((await names("lst", KRONOBERG))[0]).toBe("Länsstyrelsen Kronoberg (LST)");
    expect((await names("lst", KRONOBERG)).filter((name) => name.endsWith("(LST)"))).toHaveLength(1);
    expect((await names("lst")).slice(0, 2)).toEqual(["Länsstyrelsen Blekinge (LST)", "Länsstyrelsen Dalarna (LST)"]);
    expect(await names("kommun", KRONOBERG, 9)).toEqual([
      "Skånes Kommuner (Kommunförbundet Skåne)",
      "Alvesta kommun",
      "Lessebo kommun",
      "Ljungby kommun",
      "Markaryds kommun",
      "Tingsryds kommun",
      "Uppvidinge kommun",
      "Växjö kommun",
      "Älmhults kommun",
    ]);
    expect(await names("habo kommun")).toEqual(["Habo kommun", "Håbo kommun"]);
    expect((await names("polisregion")).at(-1)).toBe("Polisregion Öst");
    expect(await names("finns inte")).toEqual([]);
    expect(await names("!%_\\")).toHaveLength(20);
    expect(await names("", undefined, 3)).toEqual(["Ale kommun", "Alingsås kommun", "Alvesta kommun"]);
    expect(await names("kommun", undefined, 10_000)).toHaveLength(50);
    expect(await names("kommun", undefined, -5)).toHaveLength(1);
  });

  test("finds through mergings, each survivor once however many were merged into it", async ({ db }) => {
    const ctx = testContext(db);
    const survivor = await addedOrganisation(ctx, "Zinkgruvans IF");
    for (let at = 0; at < 25; at++) {
      const merged = await addedOrganisation(ctx, `Abborren ${at}`);
      await mergeOrganisations(ctx, { merged, survivor });
    }
    const other = await addedOrganisation(ctx, "Övre Abborren");
    const found = await findOrganisations({ ...ctx, actor: VISITOR } as typeof ctx, { text: "abborren", limit: 2 });
    expect(found.map(({ id, foundAs }) => ({ id, foundAs }))).toEqual([
      { id: survivor, foundAs: "Abborren 0" },
      { id: other, foundAs: null },
    ]);
  });

  test("survives any text", async ({ db }) => {
    const ctx = testContext(db);
    const id = await addedOrganisation(ctx, "🎉 Festföreningen 'Ö'");
    const long = await addedOrganisation(ctx, "ö".repeat(300));
    await addAlias(ctx, { organisation: id, written: "हिन्दी संघ", county: null });
    const ids = async (text: string) => (await findOrganisations(ctx, { text })).map((found) => found.id);
    expect(await ids("🎉")).toEqual([id]);
    expect(await ids("हिन्दी")).toEqual([id]);
    expect(await ids("o".repeat(300))).toEqual([long]);
    expect(await ids("ö".repeat(100_000))).toEqual([long]);
    expect(await ids(`${"x ".repeat(50_000)}`)).toEqual([]);
    expect(await ids("\u0000\ud800festföreningen\u0000")).toEqual([id]);
    expect(await ids("' or 1=1 --")).toEqual([]);
  });

  test("stays quick with 10,000 organisations", async ({ db }) => {
    const ctx = testContext(db);
    await loadInitialRegister(ctx);
    await insertMany(db, 10_000);
    const start = performance.now();
    for (const text of ["förening 4711", "kommun", "xyz", "f"]) await findOrganisations(ctx, { text });
    expect((performance.now() - start) / 4).toBeLessThan(250);
    expect((await findOrganisations(ctx, { text: "FORENING 4711" })).map(({ name }) => name)).toEqual([
      "Förening 4711",
    ]);
    const merged = await addedOrganisation(ctx, "Föreningen 4711");
    const [survivor] = await findOrganisations(ctx, { text: "Förening 4711" });
    expect(await mergeOrganisations(ctx, { merged, survivor: survivor?.id ?? "org_none" })).toMatchObject({ ok: true });
  });
});

describe("organisationDetails", () => {
  test("bounds its lists, and is not for visitors", async ({ db }) => {
    const ctx = testContext(db);
    const parent = await addedOrganisation(ctx, "Stor");
    await insertMany(db, 250, { parent });
    const details = await organisationDetails(ctx, parent);
    expect(details).toMatchObject({ ok: true, value: { partCount: 250 } });
    expect(details.ok && details.value.parts).toHaveLength(200);
    expect(await organisationDetails(ctx, "org_none")).toEqual({ ok: false, refusal: "not-found" });
    expect(await organisationDetails({ ...ctx, actor: VISITOR }, parent)).toEqual({
      ok: false,
      refusal: "not-allowed",
    });
  });
});

async function insertMany(db: Database, count: number, more: Partial<NewOrganisation> = {}): Promise<void> {
  const ctx = testContext(db);
  const rows = Array.from(
    { length: count },
    (_, at): NewOrganisation => ({
      id: `org_many${String(at).padStart(16, "0")}`,
      registerKey: null,
      name: `Förening ${at}` as OrganisationName,
      kind: "civil-society",
      county: KRONOBERG,
      municipality: null,
      parent: null,
      ...more,
    }),
  );
  await db.inTransaction(async (tx) => {
    for (let from = 0; from < count; from += 1000)
      await insertOrganisations(tx, rows.slice(from, from + 1000), ctx.now());
  });
}
