import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { addAlias } from "#commands/organisation/add-alias.ts";
import { addOrganisation } from "#commands/organisation/add-organisation.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { removeAlias } from "#commands/organisation/remove-alias.ts";
import { renameOrganisation } from "#commands/organisation/rename-organisation.ts";
import { setParent } from "#commands/organisation/set-parent.ts";
import { resolveArrangers } from "#commands/organisation/steps/resolve-written-names.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import { organisationDetails } from "#queries/organisation-details.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";

const KRONOBERG = "07" as CountyCode;
const KALMAR = "08" as CountyCode;
const VAXJO = "0780" as MunicipalityCode;

describe("addOrganisation", () => {
  test("adds with the municipality's county, and writes who did it", async ({ db }) => {
    const ctx = testContext(db);
    const parent = await addedOrganisation(ctx, "Växjö kommun", { kind: "municipality", municipality: VAXJO });
    const added = await addOrganisation(ctx, {
      name: "  Växjöbostäder  AB 🏠 ",
      kind: "business",
      municipality: VAXJO,
      parent,
    });
    const id = added.ok ? added.value : "org_none";
    expect(await organisationDetails(ctx, id)).toEqual({
      ok: true,
      value: {
        id,
        name: "Växjöbostäder AB 🏠",
        kind: "business",
        county: "07",
        municipality: "0780",
        parent: { id: parent, name: "Växjö kommun" },
        survivor: { id, name: "Växjöbostäder AB 🏠" },
        countsAs: { id: parent, name: "Växjö kommun" },
        aliases: [],
        parts: [],
        partCount: 0,
        merged: [],
      },
    });
    const audit = await db.read((read) => read.select().from(read.tables.auditEntry));
    expect(audit.map(({ act, actor, subjectId }) => ({ act, actor, subjectId }))).toContainEqual({
      act: "add-organisation",
      actor: "command-line",
      subjectId: id,
    });
  });

  test("refuses what could not be told from another, and what makes no sense", async ({ db }) => {
    const ctx = testContext(db);
    await loadInitialRegister(ctx);
    const add = async (input: Partial<Parameters<typeof addOrganisation>[1]>) => {
      const added = await addOrganisation(ctx, { name: "Ny", kind: "civil-society", ...input });
      return added.ok ? "ok" : added.refusal;
    };
    expect(await add({ name: "BRÅ" })).toBe("already-registered");
    expect(await add({ name: "växjö  KOMMUN", county: KRONOBERG })).toBe("already-registered");
    expect(await add({ name: "Kvinnojouren", county: KRONOBERG })).toBe("ok");
    expect(await add({ name: "Kvinnojouren", county: KALMAR })).toBe("ok");
    expect(await add({ name: "Kvinnojouren", county: KALMAR })).toBe("already-registered");
    expect(await add({ name: "Kvinnojouren" })).toBe("already-registered");
    expect(await add({ county: KALMAR, municipality: VAXJO })).toBe("municipality-outside-county");
    expect(await add({ parent: "org_none" })).toBe("no-such-parent");
    expect(await add({ name: "å".repeat(301) })).toBe("too-long");
    expect(await add({ name: "\u0000 " })).toBe("empty");
    expect(await add({ name: "å".repeat(300) })).toBe("ok");
    expect(await add({ name: "'; drop table organisation; --" })).toBe("ok");
    expect(await addOrganisation({ ...ctx, actor: VISITOR }, { name: "Ny", kind: "other" })).toEqual({
      ok: false,
      refusal: "not-allowed",
    });
  });

  test("lets one of two win who add the same at once", async ({ db }) => {
    const one = testContext(db);
    const make = () => addOrganisation(one, { name: "Samma förening", kind: "civil-society" });
    const results = await Promise.all([make(), make(), make(), make()]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : [result.refusal]))).toEqual(
      Array(3).fill("already-registered"),
    );
  });
});

describe("renameOrganisation", () => {
  test("keeps the old name as a spelling, or drops it", async ({ db }) => {
    const ctx = testContext(db);
    const id = await addedOrganisation(ctx, "Kommunförbundet Norden");
    expect(await renameOrganisation(ctx, { organisation: id, name: "Nordens Kommunr", oldName: "keep" })).toEqual({
      ok: true,
      value: null,
    });
    await renameOrganisation(ctx, { organisation: id, name: "Nordens Kommuner", oldName: "drop" });
    const found = await db.read((read) =>
      resolveArrangers(read, ["Kommunförbundet Norden", "Nordens Kommunr", "Nordens kommuner"]),
    );
    expect(found).toEqual([id, null, id]);
  });

  test("survives loading the register again", async ({ db }) => {
    const ctx = testContext(db);
    await loadInitialRegister(ctx);
    const [id] = await db.read((read) => resolveArrangers(read, ["Brå"]));
    const organisation = id ?? "org_none";
    const before = await organisationDetails(ctx, organisation);
    const [alias] = before.ok ? before.value.aliases : [];
    await renameOrganisation(ctx, { organisation, name: "Rådet", oldName: "drop" });
    expect(await removeAlias(ctx, { alias: alias?.id ?? "ali_none" })).toEqual({ ok: true, value: null });
    expect(await loadInitialRegister(ctx)).toMatchObject({ value: { added: 0 } });
    expect(await organisationDetails(ctx, organisation)).toMatchObject({ value: { name: "Rådet", aliases: [] } });
  });

  test("refuses another's name, and what is not there", async ({ db }) => {
    const ctx = testContext(db);
    const id = await addedOrganisation(ctx, "Ett");
    await addedOrganisation(ctx, "Två");
    const rename = async (organisation: `org_${string}`, name: string) => {
      const renamed = await renameOrganisation(ctx, { organisation, name, oldName: "keep" });
      return renamed.ok ? "ok" : renamed.refusal;
    };
    expect(await rename(id, "TVÅ")).toBe("already-registered");
    expect(await rename(id, "ETT")).toBe("ok");
    expect(await rename(id, "ETT")).toBe("ok");
    expect(await rename("org_none", "Tre")).toBe("not-found");
    expect(await rename(id, "–")).toBe("nothing-to-read");
  });
});

describe("addAlias and removeAlias", () => {
  test("let a spelling hold in one county, and take it away", async ({ db }) => {
    const ctx = testContext(db);
    await loadInitialRegister(ctx);
    const id = await addedOrganisation(ctx, "Tillsammans Växjö", { county: KRONOBERG });
    const add = async (written: string, county: CountyCode | null) => {
      const added = await addAlias(ctx, { organisation: id, written, county });
      return added.ok ? added.value : added.refusal;
    };
    const alias = await add("Tillsammans", KRONOBERG);
    const resolve = (county: CountyCode | null) => db.read((read) => resolveArrangers(read, ["tillsammans"], county));
    expect([await resolve(KRONOBERG), await resolve(KALMAR), await resolve(null)]).toEqual([[id], [null], [null]]);
    expect(await add("TILLSAMMANS", KRONOBERG)).toBe("already");
    expect(await add("Tillsammans Växjö", null)).toBe("already");
    expect(await add("kommunen", KRONOBERG)).toBe("kind-of-body");
    expect(await add("LST", KRONOBERG)).toBe("taken");
    expect(await add("Polisen", null)).toBe("taken");
    expect(await add("Växjö kommun", KRONOBERG)).toBe("taken");
    expect(await add("Handelskammaren", KRONOBERG)).toMatch(/^ali_/);
    expect(await add("🎉", null)).toMatch(/^ali_/);
    expect(await removeAlias(ctx, { alias: alias as `ali_${string}` })).toEqual({ ok: true, value: null });
    expect(await removeAlias(ctx, { alias: alias as `ali_${string}` })).toEqual({ ok: false, refusal: "not-found" });
    expect(await resolve(KRONOBERG)).toEqual([null]);
  });
});

describe("setParent", () => {
  test("refuses rings, also when two close one at the same time", async ({ db }) => {
    const ctx = testContext(db);
    const a = await addedOrganisation(ctx, "A");
    const b = await addedOrganisation(ctx, "B");
    const results = await Promise.all([
      setParent(ctx, { organisation: a, parent: b }),
      setParent(ctx, { organisation: b, parent: a }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: "ring" });
    expect(await setParent(ctx, { organisation: a, parent: a })).toEqual({ ok: false, refusal: "ring" });
    expect(await setParent(ctx, { organisation: a, parent: null })).toEqual({ ok: true, value: null });
    expect(await setParent(ctx, { organisation: a, parent: "org_none" })).toEqual({
      ok: false,
      refusal: "no-such-parent",
    });
    expect(await setParent({ ...ctx, actor: VISITOR }, { organisation: a, parent: null })).toEqual({
      ok: false,
      refusal: "not-allowed",
    });
  });
});
