import { expect } from "vitest";
import { COMMAND_LINE, type Actor } from "#access/actor.ts";
import { giveRole } from "#commands/account/give-role.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { setSignOn } from "#tests/support/sign-on.ts";
import { signedIn } from "#tests/support/signed-in.ts";

test("whoever is given a role by somebody else is mailed, in their language; the command line mails nobody", async ({
  db,
}) => {
  const ada = await signedIn(db, { role: "administrator", organisation: "Länsstyrelsen Testlän" });
  const { organisationId } = ada;
  const ctx = testContext(db);
  const give = (actor: Actor, email: string, role: "viewer" | "organiser") => {
    ctx.moveClock(1_000);
    const wish = { email: email as EmailAddress, name: "Eva", language: "en", organisationId, role } as const;
    return giveRole({ ...ctx, actor }, wish);
  };
  const mails = async () => {
    const rows = await db.read((read) => read.select().from(read.tables.message));
    return rows.map(({ email, language, facts }) => [email, language, facts?.account]);
  };
  expect((await give(COMMAND_LINE, "bo@example.se", "viewer")).ok).toBe(true);
  expect(await mails()).toEqual([]);
  expect(await give(ada.actor, "eva@example.se", "viewer")).toMatchObject({ ok: true, value: { told: true } });
  const news = { what: "role-given", role: "viewer", organisation: "Länsstyrelsen Testlän" };
  expect(await mails()).toEqual([["eva@example.se", "en", news]]);
  expect(await give(ada.actor, "eva@example.se", "viewer")).toEqual({ ok: false, refusal: "has-the-role" });
  expect(await mails()).toHaveLength(1);
});

test("whoever gives a role to themselves is mailed of nothing, and told so", async ({ db }) => {
  const email = "ada@example.se" as EmailAddress;
  const ada = await signedIn(db, { role: "administrator", organisation: "Länsstyrelsen Testlän", email });
  const ctx = testContext(db, { actor: ada.actor });
  const wish = { email, name: null, language: "sv", organisationId: ada.organisationId, role: "organiser" } as const;
  expect(await giveRole(ctx, wish)).toMatchObject({ ok: true, value: { told: false } });
  expect(await db.read((read) => read.select().from(read.tables.message))).toEqual([]);
});

test("whose organisation has closed signing in by mail is told to sign in through it", async ({ db }) => {
  const ada = await signedIn(db, { role: "administrator", organisation: "Länsstyrelsen Testlän" });
  const { organisationId } = ada;
  const ctx = testContext(db);
  await setSignOn(ctx, organisationId!, { domains: ["lst.example"], closesMail: true });
  ctx.moveClock(1_000);
  for (const email of ["eva@lst.example", "bo@example.se"] as EmailAddress[]) {
    const wish = { email, name: null, language: "sv", organisationId, role: "viewer" } as const;
    expect(await giveRole({ ...ctx, actor: ada.actor }, wish)).toMatchObject({ ok: true, value: { told: true } });
  }
  const { message } = db.tables;
  const mails = await db.read((read) => read.select({ email: message.email, facts: message.facts }).from(message));
  const told = new Map<string | null, unknown>(mails.map(({ email, facts }) => [email, facts?.account]));
  const news = { what: "role-given", role: "viewer", organisation: "Länsstyrelsen Testlän" };
  expect(told.get("eva@lst.example")).toEqual({ ...news, byProviderAlone: true });
  expect(told.get("bo@example.se")).toEqual(news);
});
