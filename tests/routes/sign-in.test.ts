import { describe, expect } from "vitest";
import { giveRole } from "#commands/account/give-role.ts";
import type { CommandContext } from "#commands/context.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { test } from "#tests/support/database.ts";
import { ORIGIN } from "#tests/support/door.ts";
import { mailed, openSigningIn } from "#tests/support/signing-in.ts";

const MINUTE = 60_000;
const SESSION = "__Host-samling-session";

async function eva(ctx: CommandContext, email = "eva@example.se") {
  const role = { name: "Eva", language: "sv", organisationId: null, role: "administrator" } as const;
  const given = await giveRole(ctx, { ...role, email: email as EmailAddress });
  if (!given.ok) throw new Error(given.refusal);
  return given.value.accountId;
}

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("signing in", () => {
  test("by the code that was mailed, to the page that one wanted", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const browser = door.browser();
    const sent = await browser.get("/arbete?x=1");
    expect((await browser.get(sent.headers.location!)).body).toContain('name="back" value="/arbete?x=1"');
    const asked = await browser.post("/logga-in", { email: "Eva@Example.SE", back: "/arbete?x=1" });
    expect([asked.status, asked.headers.location]).toEqual([303, "/logga-in/kod"]);
    const { code } = (await mailed(db))!;
    const done = await browser.post("/logga-in/kod", { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect([done.status, done.headers.location]).toEqual([303, "/arbete?x=1"]);
    expect([...browser.jar.keys()]).toEqual([SESSION, "__Host-known-browser"]);
    expect((await browser.get("/arbete")).status).toBe(200);
    expect((await browser.get("/logga-in")).headers.location).toBe("/arbete");
  });

  test("by the link, once a button is pressed: to open it changes nothing, however often", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const browser = door.browser();
    await browser.post("/logga-in", { email: "eva@example.se" });
    const { path } = (await mailed(db))!;
    for (let times = 0; times < 3; times++) expect((await browser.get(path)).status).toBe(200);
    expect(browser.jar.has(SESSION)).toBe(false);
    const page = await browser.get(path);
    expect(page.headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "same-origin" });
    const done = await browser.post(path);
    expect([done.status, done.headers.location]).toEqual([303, "/arbete"]);
    expect((await browser.get("/arbete")).status).toBe(200);
    const again = await browser.post(path);
    expect([again.status, again.body.includes("Länken gäller inte längre")]).toEqual([404, true]);
  });

  test("is for the browser that asked: a link that was stolen opens nothing in another", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const [own, thief] = [door.browser(), door.browser()];
    await own.post("/logga-in", { email: "eva@example.se" });
    const { path, code } = (await mailed(db))!;
    const shown = await thief.get(path);
    expect([shown.status, shown.body.includes("Öppna länken där du började")]).toEqual([200, true]);
    const pressed = await thief.post(path);
    expect([pressed.status, pressed.headers.location]).toEqual([303, "/logga-in"]);
    await thief.post("/logga-in", { email: "nobody@example.se" });
    expect((await thief.post(path)).headers.location).toBe("/logga-in");
    expect((await thief.post("/logga-in/kod", { code })).status).toBe(422);
    expect(thief.jar.has(SESSION)).toBe(false);
    expect((await own.post(path)).status).toBe(303);
  });

  test("with a code that runs out, is used once, and can be tried five times", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const browser = door.browser();
    const ask = () => browser.post("/logga-in", { email: "eva@example.se" });
    await ask();
    const first = (await mailed(db))!.code;
    door.context.moveClock(10 * MINUTE);
    expect((await browser.post("/logga-in/kod", { code: first })).body).toContain("Koden gäller inte längre.");
    await ask();
    const second = (await mailed(db))!;
    for (let tries = 0; tries < 4; tries++) {
      const answer = await browser.post("/logga-in/kod", { code: wrongOf(second.code) });
      expect([answer.status, answer.body.includes("Koden stämmer inte.")]).toEqual([422, true]);
    }
    const last = await browser.post("/logga-in/kod", { code: wrongOf(second.code) });
    expect(last.body).toContain("Koden gäller inte längre.");
    expect((await browser.post("/logga-in/kod", { code: second.code })).status).toBe(422);
    const told = door.log.entries.filter(({ event }) => event === "sign-in-refused");
    expect(told.map(({ by, why }) => `${String(by)}: ${String(why)}`)).toEqual([
      "code: used-up",
      ...Array<string>(4).fill("code: wrong-code"),
      ...["code: used-up", "code: used-up"],
    ]);
    expect(Object.keys(told[0]!).sort()).toEqual(["by", "event", "level", "time", "why"]);
    door.context.moveClock(MINUTE);
    await ask();
    const { code } = (await mailed(db))!;
    expect((await browser.post("/logga-in/kod", { code })).status).toBe(303);
    expect((await browser.post("/logga-in/kod", { code })).status).not.toBe(200);
  });

  test("of many codes tried at once no more are looked at than five", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const browser = door.browser();
    await browser.post("/logga-in", { email: "eva@example.se" });
    const { code } = (await mailed(db))!;
    const tries = Array.from({ length: 12 }, (_, index) =>
      String((Number(code) + 1 + index) % 1_000_000).padStart(6, "0"),
    );
    await Promise.all(tries.map((each) => browser.post("/logga-in/kod", { code: each })));
    const [row] = await db.read((read) => read.select().from(read.tables.signIn));
    expect(row?.attempts).toBe(5);
    expect((await browser.post("/logga-in/kod", { code })).status).toBe(422);
  });

  test("answers alike whether or not the address is anybody's, and as late", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const answers = [];
    for (const email of ["eva@example.se", "nobody@example.se"]) {
      const browser = door.browser();
      const began = performance.now();
      const { status, headers, body } = await browser.post("/logga-in", { email });
      expect(performance.now() - began).toBeGreaterThan(290);
      const page = await browser.get("/logga-in/kod");
      const wrong = await browser.post("/logga-in/kod", { code: "000000" });
      const cookie = headers["set-cookie"]?.[0]?.replace(/=[\w-]{43};/, "=SECRET;");
      answers.push([status, headers.location, body, cookie, page.status, page.body, wrong.status, wrong.body]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]![3]).toBe("__Host-samling-sign-in=SECRET; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=600");
    const rows = await db.read((read) => read.select().from(read.tables.signIn));
    expect(rows.map(({ accountId, mailDueAt }) => [accountId !== null, mailDueAt !== null])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test("leads nowhere but into the workspace", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const astray = [
      "https://x.example/",
      "//x.example/arbete",
      "/\\x.example",
      "/arbete/../../x",
      "/arbete@x.example",
      "/",
      "/arbete/\n/x",
      "javascript:alert(1)",
      "/arbetex",
    ];
    for (const back of astray) {
      const page = await door.browser().get(`/logga-in?back=${encodeURIComponent(back)}`);
      expect([back, page.status, page.body.includes('name="back"')]).toEqual([back, 200, false]);
      const browser = door.browser();
      await browser.post("/logga-in", { email: "eva@example.se", back });
      const { code } = (await mailed(db))!;
      expect((await browser.post("/logga-in/kod", { code })).headers.location).toBe("/arbete");
      door.context.moveClock(16 * MINUTE);
    }
  });

  test("gives a session of its own: one that was planted opens nothing, and the browser's earlier one ends", async ({
    db,
  }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const browser = door.browser();
    const signIn = async () => {
      await browser.post("/logga-in", { email: "eva@example.se" });
      await browser.post("/logga-in/kod", { code: (await mailed(db))!.code });
      return browser.jar.get(SESSION)!;
    };
    browser.jar.set(SESSION, "planted");
    const first = await signIn();
    expect(first).not.toBe("planted");
    door.context.moveClock(MINUTE);
    const second = await signIn();
    expect(second).not.toBe(first);
    const thief = door.browser();
    thief.jar.set(SESSION, first);
    expect((await thief.get("/arbete")).status).toBe(303);
  });

  test("is not begun by another site's page, and signing out is not either", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const foreign = { "content-type": "application/x-www-form-urlencoded", origin: "https://x.example" };
    for (const path of ["/logga-in", "/logga-in/kod", "/logga-in/lank/x", "/logga-ut"]) {
      const answer = await door.send(path, { method: "POST", headers: foreign, body: "email=eva%40example.se" });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect(ORIGIN.startsWith("https:")).toBe(true);
  });

  test("ends when one signs out", async ({ db }) => {
    await using door = await openSigningIn(db);
    await eva(door.context);
    const browser = door.browser();
    await browser.post("/logga-in", { email: "eva@example.se" });
    await browser.post("/logga-in/kod", { code: (await mailed(db))!.code });
    const copied = door.browser();
    copied.jar.set(SESSION, browser.jar.get(SESSION)!);
    expect((await copied.get("/arbete")).status).toBe(200);
    expect((await browser.get("/logga-ut")).status).toBe(303);
    expect((await browser.get("/arbete")).status).toBe(200);
    const out = await browser.post("/logga-ut");
    expect([out.headers.location, out.headers["clear-site-data"]]).toEqual(["/", '"cache"']);
    expect(browser.jar.has(SESSION)).toBe(false);
    expect((await copied.get("/arbete")).status).toBe(303);
  });
});
