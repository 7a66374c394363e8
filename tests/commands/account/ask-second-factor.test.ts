import { expect } from "vitest";
import { askSecondFactor } from "#commands/account/ask-second-factor.ts";
import { insertPasskey } from "#db/records/passkey-record.ts";
import { findOrganisationSignIn } from "#db/records/organisation-sign-in-record.ts";
import { signedIn as signedInBy } from "#access/signed-in.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { SECRET } from "#tests/support/door.ts";
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
  expect(await askSecondFactor({ ...ctx, actor: boss.actor }, { organisationId, asked: true })).toEqual({
    ...{ ok: false, refusal: "own-passkey-first" },
  });
});

test("is asked of the installation's administrators too, as soon as one organisation asks for it", async ({ db }) => {
  const ctx = testContext(db);
  const { organisationId } = await signedIn(db, { role: "administrator", organisation: "Länsstyrelsen Testlän" });
  const [boss, proved] = [
    await signedIn(db, { role: "administrator" }),
    await signedIn(db, { role: "administrator", secondFactor: true }),
  ];
  const eva = await signedIn(db, { role: "organiser", organisation: "Testlunds kommun" });
  const rolesOf = async ({ headers }: typeof boss) => {
    const found = await signedInBy({ db, now: ctx.now, secret: SECRET }, headers.cookie.split("=")[1]!);
    return { now: found?.roles.length, waiting: found?.waitingRoles.length };
  };
  const [power, waits] = [
    { now: 1, waiting: 0 },
    { now: 0, waiting: 1 },
  ];
  expect(await rolesOf(boss)).toEqual(power);
  await askSecondFactor(ctx, { organisationId: organisationId!, asked: true });
  expect(await Promise.all([boss, proved, eva].map(rolesOf))).toEqual([waits, power, power]);
  await askSecondFactor(ctx, { organisationId: organisationId!, asked: false });
  expect(await rolesOf(boss)).toEqual(power);
});
