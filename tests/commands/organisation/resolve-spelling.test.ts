import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { addOrganisation } from "#commands/organisation/add-organisation.ts";
import { resolveSpelling } from "#commands/organisation/resolve-spelling.ts";
import { undoResolveSpelling } from "#commands/organisation/undo-resolve-spelling.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import { unknownOrganisations } from "#queries/unknown-organisations.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

async function register(ctx: CommandContext, name: string, given: object = {}): Promise<OrganisationId> {
  const added = await addOrganisation(ctx, { name, kind: "municipality", county: "07" as CountyCode, ...given });
  if (!added.ok) throw new Error(added.refusal);
  return added.value;
}

let people = 0;

async function crowd(ctx: CommandContext, ...organisations: readonly string[]): Promise<void> {
  for (const organisation of organisations) {
    await registered(ctx, [person(`Person ${++people}`, { organisation, county: "08" as CountyCode })]);
  }
}

async function standing(ctx: CommandContext) {
  const { registration } = ctx.db.tables;
  const rows = await ctx.db.read((read) => read.select().from(registration));
  return rows
    .map((row) => [row.organisationWritten, row.organisationId, row.organisationKey, row.organisationKind, row.county])
    .sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1));
}

async function unknown(ctx: CommandContext) {
  const found = await unknownOrganisations(ctx);
  if (!found.ok) throw new Error(found.refusal);
  return found.value;
}

describe("saying which organisation a spelling means", () => {
  test("earlier registrations get it, later ones find it, and what was written stays", async ({ db }) => {
    const ctx = testContext(db);
    const vaxjo = await register(ctx, "Växjö kommun");
    await openEvent(ctx, { capacities: { "on-site": 20 } });
    await crowd(ctx, "Växjö komun", "VÄXJÖ KOMUN", "Någon annan");
    const [first, second] = (await unknown(ctx)).spellings;
    expect(first).toMatchObject({ key: "~vaxjo komun", registrations: 2, suggestions: [{ id: vaxjo }] });
    expect(second).toMatchObject({ key: "~nagon annan", registrations: 1, suggestions: [] });
    expect(await resolveSpelling(ctx, { key: "~vaxjo komun", organisation: vaxjo })).toMatchObject({
      ok: true,
      value: { organisation: "Växjö kommun", registrations: 2 },
    });
    await crowd(ctx, "växjö komun");
    expect(await standing(ctx)).toEqual([
      ["Någon annan", null, "~nagon annan", null, "08"],
      ["VÄXJÖ KOMUN", vaxjo, vaxjo, "municipality", "07"],
      ["Växjö komun", vaxjo, vaxjo, "municipality", "07"],
      ["växjö komun", vaxjo, vaxjo, "municipality", "07"],
    ]);
    expect(await unknown(ctx)).toMatchObject({ total: 1, resolutions: [{ name: "Växjö kommun", registrations: 2 }] });
  });

  test("a part counts as its whole, as it does for those who write it right", async ({ db }) => {
    const ctx = testContext(db);
    const whole = await register(ctx, "Växjö kommun");
    const part = await register(ctx, "Socialförvaltningen Växjö", { parent: whole, kind: "other" });
    await openEvent(ctx);
    await crowd(ctx, "Soc Växjö");
    await resolveSpelling(ctx, { key: "~soc vaxjo", organisation: part });
    expect(await standing(ctx)).toEqual([["Soc Växjö", part, whole, "municipality", "07"]]);
  });

  test("undone, all is as it was, and later ones don't find it", async ({ db }) => {
    const ctx = testContext(db);
    const vaxjo = await register(ctx, "Växjö kommun");
    await openEvent(ctx, { capacities: { "on-site": 20 } });
    await crowd(ctx, "Växjö komun");
    const before = await standing(ctx);
    await resolveSpelling(ctx, { key: "~vaxjo komun", organisation: vaxjo });
    const [resolution] = (await unknown(ctx)).resolutions;
    expect(await undoResolveSpelling(ctx, { id: resolution!.id })).toEqual({ ok: true, value: null });
    expect(await standing(ctx)).toEqual(before);
    expect(await undoResolveSpelling(ctx, { id: resolution!.id })).toEqual({ ok: false, refusal: "already-undone" });
    await crowd(ctx, "växjö komun");
    expect(await unknown(ctx)).toMatchObject({ total: 1, resolutions: [], spellings: [{ registrations: 2 }] });
    // And it can be said anew.
    expect(await resolveSpelling(ctx, { key: "~vaxjo komun", organisation: vaxjo })).toMatchObject({ ok: true });
  });

  test("what is refused", async ({ db }) => {
    const ctx = testContext(db);
    const vaxjo = await register(ctx, "Växjö kommun");
    await openEvent(ctx, { capacities: { "on-site": 20 } });
    await crowd(ctx, "kommunen");
    const asked = { key: "~kommunen", organisation: vaxjo };
    expect(await resolveSpelling(ctx, asked)).toEqual({ ok: false, refusal: "kind-of-body" });
    expect(await resolveSpelling(ctx, { ...asked, key: "~finns inte" })).toEqual({
      ok: false,
      refusal: "nothing-to-resolve",
    });
    expect(await resolveSpelling(ctx, { ...asked, key: vaxjo })).toEqual({ ok: false, refusal: "nothing-to-resolve" });
    const stranger = { ...ctx, actor: VISITOR };
    expect(await resolveSpelling(stranger, asked)).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await unknownOrganisations(stranger)).toEqual({ ok: false, refusal: "not-allowed" });
  });
});
