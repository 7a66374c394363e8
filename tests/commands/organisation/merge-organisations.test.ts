import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { addAlias } from "#commands/organisation/add-alias.ts";
import { mergeOrganisations } from "#commands/organisation/merge-organisations.ts";
import { removeAlias } from "#commands/organisation/remove-alias.ts";
import { renameOrganisation } from "#commands/organisation/rename-organisation.ts";
import { setParent } from "#commands/organisation/set-parent.ts";
import { resolveArrangers } from "#commands/organisation/steps/resolve-written-names.ts";
import { undoMerge } from "#commands/organisation/undo-merge.ts";
import type { Database } from "#db/index.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import { findOrganisations } from "#queries/find-organisations.ts";
import { organisationDetails } from "#queries/organisation-details.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";

describe("mergeOrganisations and undoMerge", () => {
  test("lead all that points at the merged one to the survivor, and back exactly as it was", async ({ db }) => {
    const ctx = testContext(db);
    const survivor = await addedOrganisation(ctx, "Växjö kommun");
    const merged = await addedOrganisation(ctx, "Vexjö kommun");
    const school = await addedOrganisation(ctx, "Skolan Vexjö", { parent: merged });
    await addAlias(ctx, { organisation: merged, written: "Wexiö", county: null });
    const before = await contents(db);
    ctx.moveClock(1000);

    const merge = await mergeOrganisations(ctx, { merged, survivor });
    expect(merge).toEqual({ ok: true, value: expect.stringMatching(/^mrg_/) as string });
    expect(await resolved(db, "Vexjö kommun", "wexiö", "Växjö kommun")).toEqual([survivor, survivor, survivor]);
    expect((await findOrganisations(ctx, { text: "vexjo kom" })).map(({ id, foundAs }) => ({ id, foundAs }))).toEqual([
      { id: survivor, foundAs: "Vexjö kommun" },
    ]);
    expect(await organisationDetails(ctx, school)).toMatchObject({
      value: { parent: { id: merged }, countsAs: { id: survivor } },
    });
    expect(await organisationDetails(ctx, survivor)).toMatchObject({
      value: { merged: [{ id: merged, name: "Vexjö kommun", by: "command-line" }] },
    });

    expect(await undoMerge(ctx, { merged })).toEqual({ ok: true, value: null });
    expect(await contents(db)).toEqual(before);
    expect(await resolved(db, "Vexjö kommun", "wexiö")).toEqual([merged, merged]);
    expect(await undoMerge(ctx, { merged })).toEqual({ ok: false, refusal: "not-merged" });
    const acts = await db.read((read) => read.select().from(read.tables.auditEntry));
    expect(acts.map(({ act }) => act).slice(-2)).toEqual(["merge-organisations", "undo-merge"]);
    expect(await db.read((read) => read.select().from(read.tables.organisationMerge))).toMatchObject([
      { mergedId: merged, survivorId: survivor, mergedBy: "command-line", undoneBy: "command-line" },
    ]);
  });

  test("follow mergings of mergings, and undo one in the middle", async ({ db }) => {
    const ctx = testContext(db);
    const [a, b, c, d] = await four(ctx);
    await mergeOrganisations(ctx, { merged: a, survivor: b });
    await mergeOrganisations(ctx, { merged: b, survivor: c });
    await mergeOrganisations(ctx, { merged: c, survivor: d });
    expect(await resolved(db, "A", "B", "C", "D")).toEqual([d, d, d, d]);
    expect(await undoMerge(ctx, { merged: b })).toEqual({ ok: true, value: null });
    expect(await resolved(db, "A", "B", "C", "D")).toEqual([b, b, d, d]);
    await mergeOrganisations(ctx, { merged: b, survivor: d });
    expect(await resolved(db, "A", "B", "C", "D")).toEqual([d, d, d, d]);
    for (const merged of [a, b, c]) await undoMerge(ctx, { merged });
    expect(await resolved(db, "A", "B", "C", "D")).toEqual([a, b, c, d]);
  });

  test("refuse a merging into itself, in a ring, of a merged one and into a merged one", async ({ db }) => {
    const ctx = testContext(db);
    const [a, b, c] = await four(ctx);
    const merge = async (merged: OrganisationId, survivor: OrganisationId) => {
      const done = await mergeOrganisations(ctx, { merged, survivor });
      return done.ok ? "ok" : done.refusal;
    };
    expect(await merge(a, a)).toBe("into-itself");
    expect(await merge(a, "org_none")).toBe("not-found");
    expect(await merge("org_none", "org_none")).toBe("not-found");
    expect(await merge(a, b)).toBe("ok");
    expect(await merge(a, b)).toBe("already-merged");
    expect(await merge(a, c)).toBe("already-merged");
    expect(await merge(b, a)).toBe("survivor-is-merged");
    expect(await mergeOrganisations({ ...ctx, actor: VISITOR }, { merged: b, survivor: c })).toEqual({
      ok: false,
      refusal: "not-allowed",
    });
    expect(await undoMerge({ ...ctx, actor: VISITOR }, { merged: a })).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await undoMerge(ctx, { merged: "org_none" })).toEqual({ ok: false, refusal: "not-found" });
  });

  test("leave a merged organisation at rest", async ({ db }) => {
    const ctx = testContext(db);
    const [a, b, c] = await four(ctx);
    const alias = await addAlias(ctx, { organisation: a, written: "Aa", county: null });
    await mergeOrganisations(ctx, { merged: a, survivor: b });
    const before = await contents(db);
    const merged = { ok: false, refusal: "merged" };
    expect(await renameOrganisation(ctx, { organisation: a, name: "Å", oldName: "keep" })).toEqual(merged);
    expect(await addAlias(ctx, { organisation: a, written: "Aaa", county: null })).toEqual(merged);
    expect(await removeAlias(ctx, { alias: alias.ok ? alias.value : "ali_none" })).toEqual(merged);
    expect(await setParent(ctx, { organisation: a, parent: c })).toEqual(merged);
    expect(await setParent(ctx, { organisation: c, parent: a })).toEqual(merged);
    expect(await contents(db)).toEqual(before);
  });

  test("let one of two win who merge the two into each other at once", async ({ db }) => {
    const ctx = testContext(db);
    const [a, b] = await four(ctx);
    const results = await Promise.all([
      mergeOrganisations(ctx, { merged: a, survivor: b }),
      mergeOrganisations(ctx, { merged: b, survivor: a }),
      mergeOrganisations(ctx, { merged: a, survivor: b }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const [one, other] = await resolved(db, "A", "B");
    expect(one).toBe(other);
    const undone = await Promise.all([a, a, b, b].map((merged) => undoMerge(ctx, { merged })));
    expect(undone.filter((result) => result.ok)).toHaveLength(1);
    expect(await resolved(db, "A", "B")).toEqual([a, b]);
  });

  test("let a chain grow at both ends at once", async ({ db }) => {
    const ctx = testContext(db);
    const [a, b, c, d] = await four(ctx);
    const results = await Promise.all([
      mergeOrganisations(ctx, { merged: a, survivor: b }),
      mergeOrganisations(ctx, { merged: b, survivor: c }),
      mergeOrganisations(ctx, { merged: c, survivor: d }),
      mergeOrganisations(ctx, { merged: d, survivor: a }),
    ]);
    const rows = await contents(db);
    for (const row of rows.organisations) {
      let end = row;
      for (let steps = 0; end.mergedIntoId !== null; steps++) {
        expect(steps).toBeLessThan(4);
        end = rows.organisations.find((each) => each.id === end.mergedIntoId) ?? end;
      }
      expect(row.survivorId).toBe(end.id);
    }
    expect(results.some((result) => result.ok)).toBe(true);
  });

  test("never make two authorities one", async ({ db }) => {
    const ctx = testContext(db);
    const board = (name: string, county: string) =>
      addedOrganisation(ctx, name, { kind: "county-board", county: county as CountyCode });
    const [merged, survivor] = [await board("LST Ett", "07"), await board("LST Två", "08")];
    expect(await mergeOrganisations(ctx, { merged, survivor })).toEqual({
      ok: false,
      refusal: "different-authorities",
    });
  });
});

async function four(ctx: CommandContext): Promise<[OrganisationId, OrganisationId, OrganisationId, OrganisationId]> {
  return [
    await addedOrganisation(ctx, "A"),
    await addedOrganisation(ctx, "B"),
    await addedOrganisation(ctx, "C"),
    await addedOrganisation(ctx, "D"),
  ];
}

async function resolved(db: Database, ...written: string[]): Promise<readonly (OrganisationId | null)[]> {
  return db.read((read) => resolveArrangers(read, written));
}

async function contents(db: Database) {
  return db.read(async (read) => ({
    organisations: await read.select().from(read.tables.organisation).orderBy(read.tables.organisation.id),
    aliases: await read.select().from(read.tables.organisationAlias).orderBy(read.tables.organisationAlias.id),
  }));
}
