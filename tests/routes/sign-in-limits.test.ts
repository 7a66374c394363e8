import { describe, expect } from "vitest";
import { giveRole } from "#commands/account/give-role.ts";
import { requestSignIn } from "#commands/account/request-sign-in.ts";
import type { CommandContext } from "#commands/context.ts";
import type { Database } from "#db/index.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { test } from "#tests/support/database.ts";
import { SECRET } from "#tests/support/door.ts";
import { mailed, openSigningIn } from "#tests/support/signing-in.ts";

const MINUTE = 60_000;
const KNOWN = "__Host-known-browser";
const TOO_MANY = { ok: false, refusal: "too-many" };
const DAY = 24 * 60 * MINUTE;
const EVA = "eva@example.se" as EmailAddress;
const ASKED = { secret: SECRET, email: EVA, isKnownBrowser: false, back: null, language: "sv" } as const;

async function eva(ctx: CommandContext) {
  const role = { name: "Eva", language: "sv", organisationId: null, role: "administrator" } as const;
  const given = await giveRole(ctx, { ...role, email: EVA });
  if (!given.ok) throw new Error(given.refusal);
}

async function mails(db: Database) {
  const rows = await db.read((read) => read.select().from(read.tables.signIn));
  return rows.filter(({ mailDueAt }) => mailDueAt !== null).length;
}

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("what strangers ask for an address or guess", () => {
  test("takes no code in a browser that guessed many for the address, but in others, and its link", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const thief = door.browser();
    const ask = async (browser: typeof thief) => {
      door.context.moveClock(4 * MINUTE);
      await browser.post("/logga-in", { email: "eva@example.se" });
      return (await mailed(db))!;
    };
    for (let requests = 0; requests < 5; requests++) {
      const { code } = await ask(thief);
      for (let tries = 0; tries < 5; tries++) await thief.post("/logga-in/kod", { code: wrongOf(code) });
    }
    const own = door.browser();
    expect((await own.post("/logga-in/kod", { code: (await ask(own)).code })).status).toBe(303);
    const { code, path } = await ask(thief);
    expect((await thief.post("/logga-in/kod", { code })).body).toContain("Det har skrivits för många fel koder.");
    expect((await thief.post(path)).status).toBe(303);
  });

  test("takes no code at all for an address at which a great many were guessed, for a day", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    for (let requests = 0; requests < 50; requests++) {
      door.context.moveClock(3 * MINUTE);
      await requestSignIn(door.context, { ...ASKED, browserHash: `browser-${requests}` });
      await db.inTransaction((tx) => tx.update(tx.tables.signIn).set({ attempts: 5 }));
    }
    const own = door.browser();
    const ask = async () => {
      await own.post("/logga-in", { email: "eva@example.se" });
      return (await mailed(db))!;
    };
    door.context.moveClock(MINUTE);
    const { code, path } = await ask();
    expect((await own.post("/logga-in/kod", { code })).body).toContain("Det har skrivits för många fel koder.");
    expect((await own.post(path)).status).toBe(303);
    // It is known for hers from now on, and no stranger closes codes there.
    await own.post("/logga-ut");
    expect((await own.post("/logga-in/kod", { code: (await ask()).code })).status).toBe(303);
    const another = door.browser();
    door.context.moveClock(DAY);
    await another.post("/logga-in", { email: "eva@example.se" });
    expect((await another.post("/logga-in/kod", { code: (await mailed(db))!.code })).status).toBe(303);
  });

  test("counts what a browser that is known guesses as that browser's, whatever else it throws away", async ({
    db,
  }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const own = door.browser();
    const ask = async () => {
      door.context.moveClock(4 * MINUTE);
      for (const name of own.jar.keys()) if (name !== KNOWN) own.jar.delete(name);
      await own.post("/logga-in", { email: "eva@example.se" });
      return (await mailed(db))!;
    };
    await own.post("/logga-in/kod", { code: (await ask()).code });
    for (let requests = 0; requests < 5; requests++) {
      const { code } = await ask();
      for (let tries = 0; tries < 5; tries++) await own.post("/logga-in/kod", { code: wrongOf(code) });
    }
    const { code, path } = await ask();
    expect((await own.post("/logga-in/kod", { code })).body).toContain("Det har skrivits för många fel koder.");
    expect((await own.post(path)).status).toBe(303);
  });

  test("mails no address more than five times in ten minutes for one browser", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const own = door.browser();
    for (let times = 0; times < 7; times++)
      await requestSignIn(door.context, { ...ASKED, browserHash: "a stranger's" });
    expect(await mails(db)).toBe(5);
    door.context.moveClock(1_000);
    await own.post("/logga-in", { email: "eva@example.se" });
    expect(await mails(db)).toBe(6);
    expect((await own.post("/logga-in/kod", { code: (await mailed(db))!.code })).status).toBe(303);
  });

  test("mails no address more than forty times for all browsers, of which one client asks for five", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const ask = async (email: string) => (await door.browser().post("/logga-in", { email })).status;
    for (const email of ["eva@example.se", "nobody@example.se"]) {
      const answers = [];
      for (let times = 0; times < 6; times++) answers.push(await ask(email));
      expect(answers).toEqual([...Array<number>(5).fill(303), 429]);
    }
    expect(await mails(db)).toBe(5);
    for (let times = 0; times < 37; times++) {
      await requestSignIn(door.context, { ...ASKED, browserHash: `browser-${times}` });
    }
    expect(await mails(db)).toBe(40);
    door.context.moveClock(16 * MINUTE);
    expect(await ask("eva@example.se")).toBe(303);
    expect(await mails(db)).toBe(41);
  });

  test("shuts nobody out of a browser that they have signed in with, whatever strangers ask for", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const own = door.browser();
    await own.post("/logga-in", { email: "eva@example.se" });
    expect((await own.post("/logga-in/kod", { code: (await mailed(db))!.code })).status).toBe(303);
    await own.post("/logga-ut");
    door.context.moveClock(DAY);

    // From the very network that she is in, and from others.
    const stranger = door.browser();
    for (let times = 0; times < 6; times++) await stranger.post("/logga-in", { email: "eva@example.se" });
    for (let times = 0; times < 50; times++) {
      await requestSignIn(door.context, { ...ASKED, browserHash: `browser-${times}` });
    }
    expect(await requestSignIn(door.context, { ...ASKED, browserHash: "another" })).toEqual(TOO_MANY);
    door.context.moveClock(1_000);
    expect((await own.post("/logga-in", { email: "eva@example.se" })).status).toBe(303);
    expect((await own.post("/logga-in/kod", { code: (await mailed(db))!.code })).status).toBe(303);
    // What makes it known is of the address that was signed in with, good for half a year, and can't be made up.
    const kept = own.jar.get(KNOWN)!;
    const withKept = async (value: string, email = "eva@example.se") => {
      const browser = door.browser();
      browser.jar.set(KNOWN, value);
      return (await browser.post("/logga-in", { email })).status;
    };
    expect(await withKept(kept)).toBe(303);
    expect(await withKept(kept.replace(/.$/, (last) => (last === "A" ? "B" : "A")))).toBe(429);
    expect(await withKept(kept.replace(/^./, "9"))).toBe(429);
    door.context.moveClock(181 * DAY);
    for (let times = 0; times < 40; times++) {
      await requestSignIn(door.context, { ...ASKED, browserHash: `later-${times}` });
    }
    expect(await withKept(kept)).toBe(429);
  });

  test("mails to a browser that is new once the link of a stranger's mail was opened in it, and takes its code", async ({
    db,
  }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const [own, stranger] = [door.browser(), door.browser()];
    for (let requests = 0; requests < 50; requests++) {
      door.context.moveClock(3 * MINUTE);
      await requestSignIn(door.context, { ...ASKED, browserHash: `guesser-${requests}` });
      await db.inTransaction((tx) => tx.update(tx.tables.signIn).set({ attempts: 5 }));
    }
    door.context.moveClock(10 * MINUTE);
    for (let times = 0; times < 39; times++) {
      await requestSignIn(door.context, { ...ASKED, browserHash: `browser-${times}` });
    }
    await stranger.post("/logga-in", { email: "eva@example.se" });
    const { path } = (await mailed(db))!;
    expect((await own.post("/logga-in", { email: "eva@example.se" })).status).toBe(429);
    // To look, as programs do that look through mail, makes no browser known.
    expect((await own.get(path)).body).toContain(`action="${path}"`);
    expect([own.jar.has(KNOWN), (await own.post("/logga-in", { email: "eva@example.se" })).status]).toEqual([
      false,
      429,
    ]);
    expect((await own.post(path)).headers.location).toBe("/logga-in");
    door.context.moveClock(1_000);
    expect((await own.post("/logga-in", { email: "eva@example.se" })).status).toBe(303);
    expect((await own.post("/logga-in/kod", { code: (await mailed(db))!.code })).status).toBe(303);
    // The stranger's is as good, or bad, as it was, and a second press makes no other browser known.
    const again = [door.browser(), door.browser()];
    for (const browser of again) await browser.post(path);
    expect(again[0]!.jar.get(KNOWN)).toBe(again[1]!.jar.get(KNOWN));
    door.context.moveClock(61 * MINUTE);
    for (let times = 0; times < 40; times++) {
      await requestSignIn(door.context, { ...ASKED, browserHash: `later-${times}` });
    }
    expect((await again[0]!.post("/logga-in", { email: "eva@example.se" })).status).toBe(429);
  });

  test("says in a browser that is new what to do, alike for anybody's address, and leaves its code as good as it was", async ({
    db,
  }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const own = door.browser();
    const said = [];
    await own.post("/logga-in", { email: "eva@example.se" });
    const { code } = (await mailed(db))!;
    for (const email of ["eva@example.se", "nobody@example.se"] as EmailAddress[]) {
      for (let times = 0; times < 40; times++) {
        await requestSignIn(door.context, { ...ASKED, email, browserHash: `browser-${times}` });
      }
      const answer = await own.post("/logga-in", { email });
      said.push([answer.status, answer.headers["retry-after"], answer.body.replaceAll(email, "ADDRESS")]);
    }
    expect(said[0]).toEqual(said[1]);
    expect(said[0]).toMatchObject([429, "600", expect.stringContaining('<a href="/logga-in/kod">') as string]);
    expect(said[0]![2]).toContain("Vi skickar inga fler koder till adressen just nu.");
    expect((await own.post("/logga-in/kod", { code })).status).toBe(303);
  });
});
