import { describe, expect } from "vitest";
import { COMMAND_LINE, SYSTEM } from "#access/actor.ts";
import { changeAccount } from "#commands/account/change-account.ts";
import { deletePersonalValues } from "#commands/account/delete-personal-values.ts";
import { endAccount } from "#commands/account/end-account.ts";
import { endUnusedAccounts } from "#commands/account/end-unused-accounts.ts";
import { giveRole } from "#commands/account/give-role.ts";
import { handOver } from "#commands/registration/hand-over.ts";
import type { Database } from "#db/index.ts";
import { findAccount } from "#db/records/account-record.ts";
import { insertPasskey } from "#db/records/passkey-record.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { AccountId } from "#domain/values/identifiers.ts";
import { eventHistory } from "#queries/event-history.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { everyRole } from "#tests/support/every-role.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const EVA = "eva@example.se" as EmailAddress;
const DAY = 86_400_000;
const MONTH = 31 * DAY;

async function left(db: Database, id: AccountId) {
  return db.read(async (read) => {
    const { account, session, passkey, signIn, membership, auditEntry, message } = read.tables;
    const of = <Row extends { accountId: AccountId | null }>(rows: readonly Row[]) =>
      rows.filter(({ accountId }) => accountId === id);
    const [row] = (await read.select().from(account)).filter((each) => each.id === id);
    const entries = (await read.select().from(auditEntry)).filter(({ subjectId }) => subjectId === id);
    return {
      account: { email: row!.email, name: row!.name, foldedEmail: row!.foldedEmail, ended: row!.endedAt !== null },
      access: [...(await read.select().from(session)), ...(await read.select().from(passkey))].filter(
        ({ accountId }) => accountId === id,
      ).length,
      signIns: of(await read.select().from(signIn)).length,
      roles: of(await read.select().from(membership)).filter(({ until }) => until === null).length,
      said: entries.filter(({ personal }) => personal !== null).length,
      acts: entries.map(({ act }) => act),
      mails: of(await read.select().from(message)).map(({ email, facts }) => [email, facts?.account]),
    };
  });
}

describe("an account that is ended", () => {
  test("leaves what was done, and nothing of the person; they may come back as somebody new", async ({ db }) => {
    const ctx = testContext(db);
    const world = await everyRole(ctx);
    const eva = await signedIn(db, { role: "organiser", organisation: world.host, email: EVA });
    await changeAccount({ ...ctx, actor: eva.actor }, { name: "Eva Ek", language: "en" });
    const own = { ...ctx, actor: eva.actor };
    expect(await endAccount(own, { accountId: eva.accountId, sessionId: eva.sessionId })).toEqual({
      ...{ ok: true, value: null },
    });
    const after = await left(db, eva.accountId);
    expect(after).toEqual({
      account: { email: null, name: null, foldedEmail: null, ended: true },
      ...{ access: 0, signIns: 0, roles: 0, said: 0 },
      acts: expect.arrayContaining(["add-account", "give-role", "change-account", "end-account"]) as unknown,
      mails: [[EVA, { what: "ended", why: "own-wish" }]],
    });
    expect(await endAccount({ ...ctx, actor: COMMAND_LINE }, { accountId: eva.accountId })).toEqual({
      ...{ ok: false, refusal: "not-allowed" },
    });
    const back = { email: EVA, name: "Eva", language: "sv", organisationId: world.host, role: "viewer" } as const;
    const given = await giveRole(ctx, back);
    expect(given).toMatchObject({ ok: true });
    expect((await db.read((read) => findAccount(read, { email: EVA })))!.id).not.toBe(eva.accountId);
    // The last mail is forgotten once it has gone.
    await db.inTransaction((tx) => tx.update(tx.tables.message).set({ sentAt: ctx.now() }));
    await endUnusedAccounts({ ...ctx, actor: SYSTEM });
    expect((await left(db, eva.accountId)).mails).toEqual([[null, undefined]]);
  });

  test("is one's own, or of somebody all of whose organisations one keeps", async ({ db }) => {
    const ctx = testContext(db);
    const world = await everyRole(ctx);
    const actorId = (role: Parameters<typeof world.actorOf>[0]) => {
      const actor = world.actorOf(role);
      if (actor.kind !== "account") throw new Error("a visitor has none");
      return actor.accountId;
    };
    const by = (role: Parameters<typeof world.actorOf>[0], accountId: AccountId) =>
      endAccount({ ...ctx, actor: world.actorOf(role) }, { accountId });
    expect(await by("organiser", actorId("viewer"))).toEqual({ ok: false, refusal: "no-such-account" });
    expect(await by("administrator", actorId("stranger"))).toEqual({ ok: false, refusal: "no-such-account" });
    const viewer = await db.read((read) => findAccount(read, { id: actorId("viewer") }));
    const elsewhere = { organisationId: world.others.stranger, role: "viewer", name: null, language: "sv" } as const;
    await giveRole(ctx, { email: viewer!.email!, ...elsewhere });
    expect(await by("administrator", actorId("viewer"))).toEqual({ ok: false, refusal: "no-such-account" });
    expect(await by("administrator", actorId("coordinator"))).toEqual({ ok: true, value: null });
    expect(await by("installation", actorId("viewer"))).toEqual({ ok: true, value: null });
    expect(await by("administrator", actorId("administrator"))).toEqual({ ok: false, refusal: "last-administrator" });
  });

  test("is one's own only after a passkey that one has", async ({ db }) => {
    const ctx = testContext(db);
    const eva = await signedIn(db, { role: "viewer", organisation: "Länsstyrelsen Testlän", email: EVA });
    const passkey = { id: "psk_00000000000000000001", accountId: eva.accountId, createdAt: ctx.now() } as const;
    const made = { credentialId: "x", publicKey: "x", counter: 0, transports: [], name: "Datorn" };
    await db.inTransaction((tx) => insertPasskey(tx, { ...passkey, ...made }));
    const own = { ...ctx, actor: eva.actor };
    const { accountId, sessionId } = eva;
    expect(await endAccount(own, { accountId, sessionId })).toEqual({ ok: false, refusal: "second-factor-first" });
    await db.inTransaction((tx) => tx.update(tx.tables.session).set({ secondFactorAt: ctx.now() }));
    expect(await endAccount(own, { accountId, sessionId })).toEqual({ ok: true, value: null });
  });
});

describe("an account that nobody uses", () => {
  test("is told, spared where it is used again, and ended; the last administrator stays", async ({ db }) => {
    const ctx = testContext(db, { actor: SYSTEM });
    const organisation = "Länsstyrelsen Testlän";
    const last = await signedIn(db, { role: "administrator", organisation, email: "sist@example.se" });
    const eva = await signedIn(db, { role: "viewer", organisation, email: EVA });
    const told = async () => (await left(db, eva.accountId)).mails.map(([, news]) => news);
    ctx.moveClock(18 * MONTH - 29 * DAY);
    await endUnusedAccounts(ctx);
    expect(await told()).toEqual([]);
    ctx.moveClock(2 * DAY);
    for (const _ of [1, 2]) await endUnusedAccounts(ctx);
    expect(await told()).toMatchObject([{ what: "ending", why: "unused" }]);
    const signIn = { id: "aud_0000000000000000sign", actor: eva.accountId, act: "sign-in", facts: {} } as const;
    const subject = { subjectKind: "account", subjectId: eva.accountId, at: ctx.now() };
    await db.inTransaction((tx) => tx.insert(tx.tables.auditEntry).values({ ...signIn, ...subject }));
    ctx.moveClock(60 * DAY);
    await endUnusedAccounts(ctx);
    expect((await left(db, eva.accountId)).acts.slice(-2)).toEqual(expect.arrayContaining(["spare-account"]));
    ctx.moveClock(18 * MONTH);
    await endUnusedAccounts(ctx);
    ctx.moveClock(27 * DAY);
    await endUnusedAccounts(ctx);
    expect((await left(db, eva.accountId)).account.ended).toBe(false);
    ctx.moveClock(2 * DAY);
    await endUnusedAccounts(ctx);
    expect((await left(db, eva.accountId)).account).toEqual({
      email: null,
      name: null,
      foldedEmail: null,
      ended: true,
    });
    expect((await left(db, last.accountId)).account.ended).toBe(false);
    expect((await left(db, last.accountId)).mails).toEqual([]);
  });

  test("is done so by nobody but the product itself", async ({ db }) => {
    const ctx = testContext(db);
    const eva = await signedIn(db, { role: "administrator", email: EVA });
    ctx.moveClock(100 * MONTH);
    await endUnusedAccounts({ ...ctx, actor: eva.actor });
    expect((await left(db, eva.accountId)).mails).toEqual([]);
  });
});

describe("what the log of acts says of people", () => {
  test("is deleted of a thing or of one entry, with the reason on record, and with whoever it alone knew", async ({
    db,
  }) => {
    const ctx = testContext(db);
    const world = await everyRole(ctx);
    const { registrationId } = world;
    const bo = { registrationId, name: "Bo Berg", email: "bo@example.se" as EmailAddress };
    expect(await handOver(ctx, bo)).toMatchObject({ ok: true });
    const names = async () =>
      (await db.read((read) => read.select().from(read.tables.person))).map(({ name }) => name).sort();
    expect(await names()).toEqual(["Anna", "Bo Berg"]);
    const organiser = { ...ctx, actor: world.actorOf("organiser") };
    const wish = { of: registrationId, why: "asked-for", note: "Dnr 1-2026" } as const;
    expect(await deletePersonalValues(organiser, wish)).toEqual({ ok: false, refusal: "not-allowed" });
    const root = { ...ctx, actor: world.actorOf("installation") };
    const [entry] = (await eventHistory(root, world.event.slug, 1))!.entries.filter(({ act }) => act === "hand-over");
    expect(entry!.mayErase).toBe(true);
    ctx.moveClock(1_000);
    expect(await deletePersonalValues(root, wish)).toEqual({ ok: true, value: { entries: 1 } });
    expect(await names()).toEqual(["Bo Berg"]);
    expect(await deletePersonalValues(root, wish)).toEqual({ ok: false, refusal: "nothing-there" });
    expect(await deletePersonalValues(root, { ...wish, of: entry!.id })).toEqual({
      ...{ ok: false, refusal: "nothing-there" },
    });
    const [latest] = (await eventHistory(root, world.event.slug, 1))!.entries;
    expect(latest).toMatchObject({
      ...{ act: "delete-personal-values", facts: { entries: 1, why: "asked-for" } },
      ...{ personal: { reason: "Dnr 1-2026" }, subject: { kind: "registration", id: registrationId } },
    });
    expect(await deletePersonalValues(root, { of: latest!.id, why: "other" })).toEqual({
      ...{ ok: true, value: { entries: 1 } },
    });
  });
});
