import { describe, expect } from "vitest";
import { signedIn as whoComes } from "#access/signed-in.ts";
import { signSomebodyOut } from "#commands/account/sign-somebody-out.ts";
import { giveRole } from "#commands/account/give-role.ts";
import type { Database } from "#db/index.ts";
import { insertPasskey, passkeysOf } from "#db/records/passkey-record.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { personOfWork } from "#queries/person-of-work.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { SECRET } from "#tests/support/door.ts";
import { signedIn, type SignedInSomebody } from "#tests/support/signed-in.ts";

const COUNTY = "Länsstyrelsen Testlän";

/** An administrator, an organiser of the same organisation with a passkey, and an administrator of another. */
async function people(db: Database) {
  const ctx = testContext(db);
  const ada = await signedIn(db, { role: "administrator", organisation: COUNTY });
  const eva = await signedIn(db, { role: "organiser", organisation: COUNTY, email: "eva@example.se" });
  const other = await signedIn(db, { role: "administrator", organisation: "Testlunds kommun" });
  const key = { publicKey: "x", counter: 0, transports: [], name: "Jobbdatorn", createdAt: ctx.now() };
  await db.inTransaction((tx) =>
    insertPasskey(tx, { ...key, id: ctx.newId("psk"), credentialId: "x", accountId: eva.accountId }),
  );
  const told = async () => {
    const rows = await db.read((read) => read.select().from(read.tables.message));
    return rows.map(({ email, facts }) => `${email}: ${facts!.account!.what}`);
  };
  const acts = async () => {
    const rows = await db.read((read) => read.select().from(read.tables.auditEntry));
    return rows.filter(({ act }) => act === "sign-somebody-out" || act === "remove-passkey");
  };
  const opens = async ({ cookie }: SignedInSomebody) =>
    (await whoComes({ ...ctx, secret: SECRET }, cookie.value)) !== null;
  return { ctx, ada, eva, other, told, acts, opens, by: (who: SignedInSomebody) => ({ ...ctx, actor: who.actor }) };
}

describe("somebody's sessions are ended by an administrator", () => {
  test("of their organisation: none of their cookies opens anything, they are told, and it stands in the log", async ({
    db,
  }) => {
    const { ada, eva, told, acts, opens, by } = await people(db);
    await signedIn(db, { role: "organiser", organisation: COUNTY, email: "eva@example.se" });
    const wish = { accountId: eva.accountId, removesPasskeys: false };
    expect(await personOfWork(by(ada), eva.accountId)).toMatchObject({
      ...{ signIn: { sessions: 2 }, may: { signOut: true } },
    });
    expect(await signSomebodyOut(by(ada), wish)).toEqual({ ok: true, value: { ended: 2, removed: 0 } });
    expect([await opens(eva), await opens(ada)]).toEqual([false, true]);
    expect(await told()).toEqual(["eva@example.se: signed-out"]);
    expect(await acts()).toMatchObject([
      { act: "sign-somebody-out", actor: ada.accountId, subjectId: eva.accountId, facts: { ended: 2 }, personal: null },
    ]);
    expect(await db.read((read) => passkeysOf(read, eva.accountId))).toHaveLength(1);
    // Nobody is told of nothing.
    expect(await signSomebodyOut(by(ada), wish)).toEqual({ ok: true, value: { ended: 0, removed: 0 } });
    expect([(await told()).length, (await acts()).length]).toEqual([1, 1]);
  });

  test("and by nobody else, nor one's own", async ({ db }) => {
    const { ada, eva, other, told, opens, by } = await people(db);
    const wish = { accountId: eva.accountId, removesPasskeys: false };
    const viewer = await signedIn(db, { role: "organiser", organisation: COUNTY });
    const nobody = { ok: false, refusal: "no-such-account" };
    for (const who of [other, viewer, eva]) expect(await signSomebodyOut(by(who), wish)).toEqual(nobody);
    const own = { ...wish, accountId: ada.accountId };
    expect(await signSomebodyOut(by(ada), own)).toEqual({ ok: false, refusal: "own-account" });
    expect([await opens(eva), await opens(ada), await told()]).toEqual([true, true, []]);
  });

  test("of nobody by giving them a role: not an organisation's people, nor those of the installation", async ({
    db,
  }) => {
    const { eva, other, told, opens, by } = await people(db);
    const boss = await signedIn(db, { role: "administrator", email: "boss@example.se" });
    for (const [whom, email] of [
      [eva, "eva@example.se" as EmailAddress],
      [boss, "boss@example.se" as EmailAddress],
    ] as const) {
      const role = { email, name: null, language: "sv", organisationId: other.organisationId, role: "viewer" } as const;
      expect(await giveRole(by(other), role)).toMatchObject({ ok: true });
      for (const removesPasskeys of [false, true]) {
        const refused = await signSomebodyOut(by(other), { accountId: whom.accountId, removesPasskeys });
        expect(refused).toEqual({ ok: false, refusal: "keeps-not-all" });
      }
      expect(await personOfWork(by(other), whom.accountId)).toMatchObject({ signIn: null, may: { signOut: false } });
    }
    expect(await db.read((read) => passkeysOf(read, eva.accountId))).toHaveLength(1);
    expect([await opens(eva), await opens(boss)]).toEqual([true, true]);
    expect((await told()).toSorted()).toEqual(["boss@example.se: role-given", "eva@example.se: role-given"]);
  });

  test("with their passkeys, by those who run the installation", async ({ db }) => {
    const { ctx, ada, eva, told, acts, opens, by } = await people(db);
    await signedIn(db, { role: "viewer", organisation: "Testlunds kommun", email: "eva@example.se" });
    const wish = { accountId: eva.accountId, removesPasskeys: true };
    expect(await signSomebodyOut(by(ada), wish)).toEqual({ ok: false, refusal: "keeps-not-all" });
    expect([await opens(eva), await told()]).toEqual([true, []]);
    const boss = await signedIn(db, { role: "administrator" });
    expect(await signSomebodyOut({ ...ctx, actor: boss.actor }, wish)).toEqual({
      ok: true,
      value: { ended: 2, removed: 1 },
    });
    expect(await db.read((read) => passkeysOf(read, eva.accountId))).toEqual([]);
    expect(await told()).toEqual(["eva@example.se: passkeys-removed"]);
    expect((await acts()).map(({ act, actor, personal }) => [act, actor, personal])).toEqual([
      ["sign-somebody-out", boss.accountId, null],
      ["remove-passkey", boss.accountId, { before: { name: "Jobbdatorn" } }],
    ]);
  });
});
