import { expect } from "vitest";
import { addAdministratorVerb } from "#app/cli/verbs/add-administrator.ts";
import type { CommandContext } from "#commands/context.ts";
import { findAccount, rolesHeldBy } from "#db/records/account-record.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { sv } from "#i18n/sv.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";

async function run(ctx: CommandContext, positionals: readonly string[], options = {}) {
  const said: string[] = [];
  let answer: unknown = null;
  const code = await addAdministratorVerb.run({
    ...{ language: "sv", words: sv, positionals, options, openContext: async () => ctx },
    say: (line) => void said.push(line),
    answer: (value) => (answer = value),
  });
  return { code, said, answer };
}

const rolesOf = (ctx: CommandContext, email: string) =>
  ctx.db.read(async (read) => {
    const account = await findAccount(read, { email: email as EmailAddress });
    return account === null ? null : rolesHeldBy(read, account.id);
  });

test("makes somebody an administrator, of an organisation or of the installation, once", async ({ db }) => {
  const ctx = testContext(db);
  const id = await addedOrganisation(ctx, "Länsstyrelsen Testlän");
  const words = sv.work.access;
  const made = await run(ctx, ["eva@example.se"], { organisation: "länsstyrelsen testlän" });
  expect(made).toMatchObject({ code: 0, answer: { organisation: id, role: "administrator" } });
  expect(made.said).toEqual([words.cli.added("Länsstyrelsen Testlän")]);
  expect(await run(ctx, ["EVA@example.se"], { organisation: "Länsstyrelsen Testlän" })).toEqual({
    ...{ code: 1, said: [words.people.refusals["has-the-role"]], answer: null },
  });
  expect((await run(ctx, ["eva@example.se"])).code).toBe(0);
  expect(await rolesOf(ctx, "eva@example.se")).toEqual([
    { organisationId: id, role: "administrator", asksSecondFactor: false },
    { organisationId: null, role: "administrator", asksSecondFactor: false },
  ]);
});

test("takes nothing that is no address, and no name that could be several", async ({ db }) => {
  const ctx = testContext(db);
  await addedOrganisation(ctx, "Föreningen Norr");
  await addedOrganisation(ctx, "Föreningen Söder");
  expect((await run(ctx, ["eva"])).code).toBe(2);
  expect((await run(ctx, [])).code).toBe(2);
  expect((await run(ctx, ["eva@example.se", "bo@example.se"])).code).toBe(2);
  const { code, said } = await run(ctx, ["eva@example.se"], { organisation: "Föreningen" });
  expect([code, said]).toEqual([
    1,
    [sv.work.access.cli.noSuchOrganisation("Föreningen", "Föreningen Norr; Föreningen Söder")],
  ]);
  expect(await rolesOf(ctx, "eva@example.se")).toBe(null);
});
