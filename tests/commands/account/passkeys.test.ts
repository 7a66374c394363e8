import { describe, expect } from "vitest";
import { signedIn as whoComes } from "#access/signed-in.ts";
import { askSecondFactor } from "#commands/account/ask-second-factor.ts";
import { addPasskey } from "#commands/account/add-passkey.ts";
import { beginPasskey } from "#commands/account/begin-passkey.ts";
import { removePasskey } from "#commands/account/remove-passkey.ts";
import { usePasskey as provePasskey } from "#commands/account/use-passkey.ts";
import type { Database } from "#db/index.ts";
import { insertSession } from "#db/records/session-record.ts";
import { sessionExpiry } from "#domain/account/session.ts";
import type { SessionId } from "#domain/values/identifiers.ts";
import { authenticator } from "#tests/support/authenticator.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { SECRET } from "#tests/support/door.ts";
import { signedIn, type SignedInSomebody } from "#tests/support/signed-in.ts";

const site = { origin: "https://samling.example", name: "Samling" };
const MINUTE = 60_000;

/** Somebody who has signed in by mail, and a device of theirs. */
async function somebody(db: Database) {
  const ctx = testContext(db);
  const who = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Testlän" });
  return { ...acts(ctx, who, who.sessionId), ctx, who };
}

function acts(given: ReturnType<typeof testContext>, who: SignedInSomebody, sessionId: SessionId) {
  const ctx = { ...given, actor: who.actor };
  const challengeFor = async (wish: "add" | "use") => {
    const begun = await beginPasskey(ctx, { sessionId, site, wish });
    if (!begun.ok) return begun.refusal;
    return "create" in begun.value ? begun.value.create.challenge : begun.value.get.challenge;
  };
  const proof = (response: string) => ({ sessionId, site, secret: SECRET, response });
  return {
    challengeFor,
    add: async (device: ReturnType<typeof authenticator>) =>
      addPasskey(ctx, { ...proof(device.make(await challengeFor("add"))), name: "Jobbdatorn" }),
    use: async (device: ReturnType<typeof authenticator>) =>
      provePasskey(ctx, proof(device.use(await challengeFor("use")))),
    answer: (response: string) => provePasskey(ctx, proof(response)),
    remove: async () => {
      const [passkey] = await given.db.read((read) => read.select().from(read.tables.passkey));
      return removePasskey(ctx, { passkeyId: passkey!.id, sessionId });
    },
  };
}

/** Another session of the same person, by mail alone. */
async function anotherSession(ctx: ReturnType<typeof testContext>, who: SignedInSomebody) {
  const [id, at] = [ctx.newId("ses"), ctx.now()];
  const device = { browser: null, system: null };
  const session = { id, accountId: who.accountId, way: "mail", device, at, expiresAt: sessionExpiry(at) } as const;
  await ctx.db.inTransaction((tx) => insertSession(tx, session));
  return acts(ctx, who, id);
}

describe("a passkey", () => {
  test("that is removed while it is being used proves nothing", async ({ db }) => {
    const { ctx, who, add, challengeFor } = await somebody(db);
    const device = authenticator(site);
    await add(device);
    const challenge = await challengeFor("use");
    const read = async <Value>(work: Parameters<typeof db.read<Value>>[0]) => {
      const found = await db.read(work);
      const isOfPasskeys = Array.isArray(found) && found.length > 0;
      if (isOfPasskeys) await db.inTransaction((tx) => tx.delete(tx.tables.passkey));
      return found;
    };
    const racing = { ...ctx, db: { ...db, read }, actor: who.actor };
    const proof = { sessionId: who.sessionId, site, secret: SECRET, response: device.use(challenge) };
    expect(await provePasskey(racing, proof)).toEqual({ ok: false, refusal: "not-verified" });
    const acts = await db.read((each) => each.select().from(each.tables.auditEntry));
    expect(acts.filter(({ act }) => act === "use-passkey")).toEqual([]);
  });

  test("that was added or used gives another cookie; the one before opens nothing from that moment", async ({ db }) => {
    const { ctx, who, add, use } = await somebody(db);
    const device = authenticator(site);
    const opens = async (token: string) => (await whoComes({ ...ctx, secret: SECRET }, token)) !== null;
    expect(await opens(who.cookie.value)).toBe(true);
    const added = await add(device);
    if (!added.ok) throw new Error(added.refusal);
    expect(await opens(who.cookie.value)).toBe(false);
    expect(await opens(added.value.token)).toBe(true);
    const used = await use(device);
    if (!used.ok) throw new Error(used.refusal);
    expect(await opens(added.value.token)).toBe(false);
    expect(await opens(used.value.token)).toBe(true);
    expect((await whoComes({ ...ctx, secret: SECRET }, used.value.token))?.secondFactorAt).toBe(ctx.now());
  });

  test("answers its own challenge, once, in time, on our site, from its own device", async ({ db }) => {
    const { ctx, add, answer, challengeFor } = await somebody(db);
    const device = authenticator(site);
    expect(await add(device)).toMatchObject({ ok: true });
    const refused = { ok: false, refusal: "not-verified" };
    const challenge = await challengeFor("use");
    const response = device.use(challenge);
    expect(await answer(response)).toMatchObject({ ok: true });
    expect(await answer(response)).toEqual(refused);
    expect(await answer(authenticator(site).use(await challengeFor("use")))).toEqual(refused);
    const elsewhere = device.use(await challengeFor("use")).replace(/"clientDataJSON":"[^"]+"/, (field) => {
      const [, data = ""] = /:"(.+)"/.exec(field) ?? [];
      const said = Buffer.from(data, "base64url")
        .toString()
        .replace(site.origin, "https://samling.example.evil.example");
      return `"clientDataJSON":"${Buffer.from(said).toString("base64url")}"`;
    });
    expect(await answer(elsewhere)).toEqual(refused);
    const late = device.use(await challengeFor("use"));
    ctx.moveClock(6 * MINUTE);
    expect(await answer(late)).toEqual(refused);
    expect(await answer("{}")).toEqual(refused);
  });

  test("is asked for just before another is added or one is removed, also in a session where it was used long ago", async ({
    db,
  }) => {
    const { ctx, who, add, use, remove, challengeFor } = await somebody(db);
    const device = authenticator(site);
    expect(await add(device)).toMatchObject({ ok: true });
    const byMail = await anotherSession(ctx, who);
    expect(await byMail.challengeFor("add")).toBe("second-factor-first");
    expect(await byMail.remove()).toEqual({ ok: false, refusal: "second-factor-first" });

    ctx.moveClock(16 * MINUTE);
    expect(await challengeFor("add")).toBe("second-factor-first");
    expect(await remove()).toEqual({ ok: false, refusal: "second-factor-first" });
    expect(await use(device)).toMatchObject({ ok: true });
    expect(await add(authenticator(site))).toMatchObject({ ok: true });
    expect(await remove()).toMatchObject({ ok: true });
  });
});

describe("the first passkey", () => {
  test("is made just after signing in: a session that was left open is not enough", async ({ db }) => {
    const { ctx, who, add, challengeFor } = await somebody(db);
    const device = authenticator(site);
    const early = await challengeFor("add");
    ctx.moveClock(15 * MINUTE);
    expect(await challengeFor("add")).toBe("sign-in-first");
    expect(await add(device)).toMatchObject({ ok: false });
    const again = await anotherSession(ctx, who);
    expect(await again.add(device)).toMatchObject({ ok: true });
    expect(early).toHaveLength(43);
  });

  test("is told to all of the organisation's administrators, however many they are", async ({ db }) => {
    const { ctx, who, add } = await somebody(db);
    const organisation = who.organisationId!;
    const emails = Array.from(
      { length: 25 },
      (_, index) => `administrator${String(index).padStart(2, "0")}@example.se`,
    );
    for (const email of emails) await signedIn(db, { role: "administrator", organisation, email });
    await askSecondFactor(ctx, { organisationId: organisation, asked: true });
    expect(await add(authenticator(site))).toMatchObject({ ok: true });
    const rows = await db.read((read) => read.select().from(read.tables.message));
    const told = rows.filter(({ facts }) => facts!.account!.what === "first-passkey");
    expect(told.map(({ email }) => email).sort()).toEqual(emails);
  });

  test("is told to the administrators of the organisation that asks for it, and a second to nobody else", async ({
    db,
  }) => {
    const { ctx, who, add } = await somebody(db);
    const organisation = who.organisationId!;
    for (const email of ["ada@example.se", "bo@example.se"]) {
      await signedIn(db, { role: "administrator", organisation, email });
    }
    await signedIn(db, { role: "viewer", organisation });
    await signedIn(db, { role: "administrator", organisation: "Testlunds kommun" });
    await signedIn(db, { role: "administrator" });
    await askSecondFactor(ctx, { organisationId: organisation, asked: true });
    expect(await add(authenticator(site))).toMatchObject({ ok: true });
    expect(await add(authenticator(site))).toMatchObject({ ok: true });
    const rows = await db.read((read) => read.select().from(read.tables.message));
    const told = rows.filter(({ facts }) => facts!.account!.what === "first-passkey");
    expect(told.map(({ email, facts }) => [email, facts!.account]).sort()).toEqual(
      ["ada@example.se", "bo@example.se"].map((email) => [email, { what: "first-passkey", person: who.accountId }]),
    );
  });

  test("is told to the installation's administrators where the organisation has no other", async ({ db }) => {
    const ctx = testContext(db);
    const ada = await signedIn(db, { role: "administrator", organisation: "Länsstyrelsen Testlän" });
    await signedIn(db, { role: "administrator", email: "boss@example.se" });
    const told = async () => {
      const rows = await db.read((read) => read.select().from(read.tables.message));
      return rows.filter(({ facts }) => facts!.account!.what === "first-passkey").map(({ email }) => email);
    };
    await askSecondFactor(ctx, { organisationId: ada.organisationId!, asked: true });
    expect(await acts(ctx, ada, ada.sessionId).add(authenticator(site))).toMatchObject({ ok: true });
    expect(await told()).toEqual(["boss@example.se"]);
    const free = await signedIn(db, { role: "organiser", organisation: "Testlunds kommun" });
    expect(await acts(ctx, free, free.sessionId).add(authenticator(site))).toMatchObject({ ok: true });
    expect(await told()).toHaveLength(1);
  });
});
