import { describe, expect } from "vitest";
import { COMMAND_LINE, VISITOR } from "#access/actor.ts";
import { addressHash, signInCode } from "#access/sign-in-secrets.ts";
import { addPasskey } from "#commands/account/add-passkey.ts";
import { beginPasskey } from "#commands/account/begin-passkey.ts";
import { changeAddress } from "#commands/account/change-address.ts";
import { completeSignIn } from "#commands/account/complete-sign-in.ts";
import { removePasskey } from "#commands/account/remove-passkey.ts";
import { requestSignIn } from "#commands/account/request-sign-in.ts";
import type { Database } from "#db/index.ts";
import type { Device } from "#domain/account/device.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { authenticator } from "#tests/support/authenticator.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { SECRET } from "#tests/support/door.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const EMAIL = "eva@example.se" as EmailAddress;
const SITE = { origin: "https://samling.example", name: "Samling" };
const WINDOWS: Device = { browser: "Firefox", system: "Windows" };
const PHONE: Device = { browser: "Safari", system: "iPhone" };

/** What waits in the outbox about accounts, in the order in which it was written. */
async function told(db: Database) {
  const rows = await db.read((read) => read.select().from(read.tables.message));
  return rows
    .filter(({ kind }) => kind === "account")
    .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1))
    .map(({ email, facts }) => `${email}: ${facts!.account!.what}`);
}

async function signsIn(ctx: ReturnType<typeof testContext>, device: Device) {
  ctx.moveClock(3_600_000);
  const browserHash = "b".repeat(43);
  const visitor = { ...ctx, actor: VISITOR };
  const asked = {
    secret: SECRET,
    email: EMAIL,
    browserHash,
    isKnownBrowser: true,
    back: null,
    language: "sv",
  } as const;
  await requestSignIn(visitor, asked);
  const rows = await ctx.db.read((read) => read.select().from(read.tables.signIn));
  const { id } = rows.find((row) => row.createdAt === ctx.now() && row.addressHash === addressHash(SECRET, EMAIL))!;
  const by = { code: signInCode(SECRET, id) };
  return completeSignIn(visitor, { secret: SECRET, browserHash, keptOfKnown: null, by, device, replaces: null });
}

describe("somebody is mailed about their account", () => {
  test("when it is signed in to on a device that is new with it, and not the first time or again", async ({ db }) => {
    const ctx = testContext(db);
    await signedIn(db, { role: "administrator", email: EMAIL });
    for (const device of [WINDOWS, WINDOWS]) expect((await signsIn(ctx, device)).ok).toBe(true);
    expect(await told(db)).toEqual([]);
    for (const device of [PHONE, PHONE, WINDOWS]) expect((await signsIn(ctx, device)).ok).toBe(true);
    expect(await told(db)).toEqual(["eva@example.se: new-device"]);
  });

  test("when a passkey is added and when one is removed, and not where that is refused", async ({ db }) => {
    const ctx = testContext(db);
    const eva = await signedIn(db, { role: "administrator", email: EMAIL });
    const own = { ...ctx, actor: eva.actor };
    const { sessionId } = eva;
    await beginPasskey(own, { sessionId, site: SITE, wish: "add" });
    const proof = { sessionId, site: SITE, secret: SECRET, name: "Datorn" };
    expect(await addPasskey(own, { ...proof, response: "{}" })).toEqual({ ok: false, refusal: "not-verified" });
    expect(await told(db)).toEqual([]);
    const again = await beginPasskey(own, { sessionId, site: SITE, wish: "add" });
    const asked = again.ok && "create" in again.value ? again.value.create.challenge : "";
    expect(await addPasskey(own, { ...proof, response: authenticator(SITE).make(asked) })).toMatchObject({ ok: true });
    expect(await told(db)).toEqual(["eva@example.se: passkey-added"]);
    ctx.moveClock(1_000);
    const [passkey] = await db.read((read) => read.select().from(read.tables.passkey));
    const removal = { passkeyId: passkey!.id, sessionId };
    expect(await removePasskey(own, removal)).toEqual({ ok: true, value: null });
    expect(await removePasskey(own, removal)).toMatchObject({ ok: false });
    expect(await told(db)).toEqual(["eva@example.se: passkey-added", "eva@example.se: passkey-removed"]);
  });

  test("at the old address and at the new one when it is changed, and is signed out", async ({ db }) => {
    const ctx = testContext(db, { actor: COMMAND_LINE });
    const { accountId } = await signedIn(db, { role: "administrator", email: EMAIL });
    await signedIn(db, { role: "administrator", email: "upptagen@example.se" });
    const to = (email: string) => changeAddress(ctx, { accountId, email: email as EmailAddress });
    expect(await to("upptagen@example.se")).toEqual({ ok: false, refusal: "address-taken" });
    expect(await to(EMAIL)).toEqual({ ok: false, refusal: "same-address" });
    expect(await to("eva.ny@example.se")).toEqual({ ok: true, value: null });
    expect(await told(db)).toEqual(["eva@example.se: address-left", "eva.ny@example.se: address-changed"]);
    const sessions = await db.read((read) => read.select().from(read.tables.session));
    expect(sessions.filter((one) => one.accountId === accountId).map(({ ending }) => ending)).toEqual(["revoked"]);
    const entries = await db.read((read) => read.select().from(read.tables.auditEntry));
    const [entry] = entries.filter(({ act }) => act === "change-address");
    expect([entry!.facts, entry!.personal]).toEqual([{}, { before: EMAIL, after: "eva.ny@example.se" }]);
    expect((await signsIn(ctx, WINDOWS).catch(() => null))?.ok ?? false).toBe(false);
  });
});
