import { randomBytes } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { askSecondFactor } from "#commands/account/ask-second-factor.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { testContext } from "#tests/support/context.ts";
import { signedIn, type SignedInWish } from "#tests/support/signed-in.ts";
import { openSite, type Site } from "#tests/support/visit.ts";

let site: Site;
beforeAll(async () => (site = await openSite({ env: { SMTP_URL: "mailbox:" } })));
afterAll(() => site.close());

/** A window of somebody with a role, with a device that can passkeys. */
async function windowOf(wish: Omit<SignedInWish, "at" | "origin"> | null, { width = 1280, scripts = true } = {}) {
  const { origin } = site.server;
  const context = await site.browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: scripts });
  const who = wish && (await signedIn(site.db, { ...wish, at: instant(Date.now()), origin }));
  if (who) await context.addCookies([who.cookie]);
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  const verifies = (isUserVerified: boolean) =>
    device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
  return { context, page, who, verifies, go: (path: string) => page.goto(origin + path) };
}

async function axeFaults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

describe("signing in", () => {
  test("by mail, with the keyboard alone, with and without JavaScript", async () => {
    for (const scripts of [true, false]) {
      const { page, go, context } = await windowOf(null, { scripts, width: 320 });
      await go("/arbete");
      expect(new URL(page.url()).pathname).toBe("/logga-in");
      if (scripts) expect(await axeFaults(page)).toEqual([]);
      await page.getByLabel("E-postadress").focus();
      await page.keyboard.type(scripts ? "olle.pahittad@example.se" : "lea.pahittad@example.se");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/logga-in\/kod$/);
      if (scripts) expect(await axeFaults(page)).toEqual([]);
      const mailbox = await context.newPage();
      let code: string | undefined;
      for (let tries = 0; code === undefined && tries < 60; tries++) {
        await mailbox.goto(`${site.server.origin}/dev/mail`);
        code = /(\d{3} \d{3}) är din kod/.exec((await mailbox.textContent("main")) ?? "")?.[1];
        if (code === undefined) await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await page.getByLabel("Kod", { exact: true }).focus();
      await page.keyboard.type(code ?? "none");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/arbete$/);
      await context.close();
    }
  });
});

describe("a passkey", () => {
  test("is added, asked for, and used; without it the roles have no power", async () => {
    const organisation = "Länsstyrelsen Testlän";
    const { page, who, verifies, go, context } = await windowOf({
      role: "administrator",
      organisation,
      email: "ada@example.se",
    });
    const ctx = { ...testContext(site.db), actor: COMMAND_LINE, newId: idMaker(randomBytes) };
    await askSecondFactor(ctx, { organisationId: who!.organisationId!, asked: true });
    await go("/arbete/personer");
    expect(new URL(page.url()).pathname).toBe("/arbete/konto/passkey");
    expect(await axeFaults(page)).toEqual([]);
    await verifies(false);
    await page.getByRole("button", { name: "Lägg till en passkey" }).click();
    await page.getByText("Det gick inte.").waitFor();
    await verifies(true);
    await page.getByLabel("Namn").fill("Jobbdatorn");
    await page.getByRole("button", { name: "Lägg till en passkey" }).click();
    await page.waitForURL(/\/arbete\/personer$/);
    await go("/arbete/konto");
    expect(await page.getByRole("heading", { name: "Jobbdatorn" }).count()).toBe(1);
    expect(await axeFaults(page)).toEqual([]);

    // Signed in anew: nothing may be done, and no other passkey be added, before the one that there is was used.
    await context.clearCookies();
    const again = await signedIn(site.db, {
      ...{ role: "viewer", organisation: who!.organisationId, at: instant(Date.now()), origin: site.server.origin },
      email: "ada@example.se",
    });
    expect(again.accountId).toBe(who!.accountId);
    await context.addCookies([again.cookie]);
    await go("/arbete/personer");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Visa att det är du");
    await page.getByRole("button", { name: "Använd din passkey" }).click();
    await page.waitForURL(/\/arbete\/personer$/);
    expect((await go("/arbete/personer"))?.status()).toBe(200);
    // The installation's administrators are asked for one as long as any organisation asks.
    await askSecondFactor(ctx, { organisationId: who!.organisationId!, asked: false });
    await context.close();
  });

  test("can't be added without JavaScript, and the page says so", async () => {
    const { page, go, context } = await windowOf({ role: "organiser", organisation: "Annat län" }, { scripts: false });
    await go("/arbete/konto/passkey");
    expect(await page.getByText("Det här kräver JavaScript").isVisible()).toBe(true);
    await context.close();
  });
});

describe("the pages of roles and history", () => {
  test("have no faults, at 320 pixels too, in both languages", async () => {
    for (const width of [320, 1280]) {
      const { page, go, context } = await windowOf({ role: "administrator" }, { width });
      const slug = "narkotikakonferens-exempel";
      for (const path of [
        ...["/arbete/konto", "/en/work/account", "/arbete/personer", "/en/work/people"],
        ...[`/arbete/evenemang/${slug}/historik`, `/en/work/events/${slug}/history`],
        ...[`/arbete/evenemang/${slug}/medarrangorer`, `/en/work/events/${slug}/co-organisers`, "/dev/logga-in"],
      ]) {
        expect([path, (await go(path))?.status()]).toEqual([path, 200]);
        expect([path, await axeFaults(page)]).toEqual([path, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await context.close();
    }
  });

  test("a role is given, an event is shared, and both are on record", async () => {
    const { page, go, context } = await windowOf({ role: "administrator" });
    await go("/arbete/personer");
    await page.getByLabel("E-postadress").fill("ny@example.se");
    await page.getByRole("textbox", { name: "Organisation" }).fill("Länsstyrelsen Blekinge");
    await page.getByRole("radio", { name: "Arrangör Skapar" }).check();
    await page.getByRole("button", { name: "Ge rollen" }).click();
    await page.getByText("Rollen är given.").waitFor();
    expect(await page.getByRole("row", { name: /ny@example\.se/ }).textContent()).toContain("Arrangör");
    await go("/arbete/evenemang/narkotikakonferens-exempel/medarrangorer");
    await page.getByRole("textbox", { name: "Organisation" }).fill("Länsstyrelsen Blekinge");
    await page.getByRole("button", { name: "Anteckna" }).click();
    await page.getByRole("button", { name: "Låt dem se namn" }).click();
    await page.getByText("Antal och namn").first().waitFor();
    await go("/arbete/evenemang/narkotikakonferens-exempel/historik");
    expect(await page.getByText("Antecknade vad en medarrangör ser").count()).toBe(2);
    await context.close();
  });
});
