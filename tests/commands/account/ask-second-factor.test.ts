import { expect } from "vitest";
import { askSecondFactor } from "#commands/account/ask-second-factor.ts";
import { insertPasskey } from "#db/records/passkey-record.ts";
import { findOrganisationSignIn } from "#db/records/organisation-sign-in-record.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { signedIn } from "#tests/support/signed-in.ts";

test("is asked by somebody who has a passkey, so that one is left who can take it back", async ({ db }) => {
  const ctx = testContext(db);
  const ada = await signedIn(db, { role: "administrator", organisation: "Länsstyrelsen Testlän" });
  const organisationId = ada.organisationId!;
  const isAsked = async () => (await db.read((read) => findOrganisationSignIn(read, organisationId)))?.secondFactor;
  const asking = { ...ctx, actor: ada.actor };
  expect(await askSecondFactor(asking, { organisationId, asked: true })).toEqual({
    ...{ ok: false, refusal: "own-passkey-first" },
  });
  expect(await isAsked()).toBe(undefined);
  const key = { credentialId: "x", publicKey: "x", counter: 0, transports: [], name: "Nyckel", createdAt: ctx.now() };
  await db.inTransaction((tx) => insertPasskey(tx, { ...key, id: ctx.newId("psk"), accountId: ada.accountId }));
  expect(await askSecondFactor(asking, { organisationId, asked: true })).toEqual({
    ok: true,
    value: { changed: true },
  });
  expect(await isAsked()).toBe(true);
  expect(await askSecondFactor(asking, { organisationId, asked: false })).toMatchObject({ ok: true });
  expect(await isAsked()).toBe(false);
  const boss = await signedIn(db, { role: "administrator" });
  expect(await askSecondFactor({ ...ctx, actor: boss.actor }, { organisationId, asked: true })).toMatchObject({
    ok: true,
  });
});
