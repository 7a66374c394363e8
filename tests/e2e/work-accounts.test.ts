import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { instant } from "#domain/values/instant.ts";
import { signedIn, type SignedInWish } from "#tests/support/signed-in.ts";
import { openSite, type Site } from "#tests/support/visit.ts";

let site: Site;
beforeAll(async () => (site = await openSite({ env: { SMTP_URL: "mailbox:" } })));
afterAll(() => site.close());

const HOST = "Länsstyrelsen Kronoberg";

async function windowOf(wish: Omit<SignedInWish, "at" | "origin">, { width = 1280, scripts = true } = {}) {
  const { origin } = site.server;
  const context = await site.browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: scripts });
  const who = await signedIn(site.db, { ...wish, at: instant(Date.now()), origin });
  await context.addCookies([who.cookie]);
  const page = await context.newPage();
  return { context, page, who, go: (path: string) => page.goto(origin + path) };
}

async function isFine(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}

/** The text of the mail that was sent last to an address. */
async function mailTo(page: Page, address: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    await page.goto(`${site.server.origin}/dev/mail`);
    const entry = page.locator("main li", { hasText: address }).first();
    if ((await entry.count()) > 0) {
      await entry.getByRole("link").click();
      return (await page.locator("main").textContent()) ?? "";
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return "";
}

describe("an account", () => {
  test("is ended by whose it is, with the keyboard alone, with and without JavaScript, and a mail says so", async () => {
    for (const scripts of [true, false]) {
      const email = scripts ? "eva@example.se" : "bo@example.se";
      const wish = { role: "viewer", organisation: HOST, email, name: "Eva Ek" } as const;
      const { page, go, context } = await windowOf(wish, { scripts, width: 320 });
      await go("/arbete/konto");
      if (scripts) await isFine(page);
      const summary = page.getByText("Läs vad som händer, och avsluta");
      await summary.focus();
      await page.keyboard.press("Enter");
      expect(await page.getByText("Det går inte att ångra.").isVisible()).toBe(true);
      if (scripts) await isFine(page);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/konto-avslutat$/);
      if (scripts) await isFine(page);
      await go("/arbete/konto");
      expect(new URL(page.url()).pathname).toBe("/logga-in");
      expect(await mailTo(page, email)).toContain("Du avslutade det själv.");
      await context.close();
    }
  });

  test("of somebody else is looked at, moved to another address, and ended by whoever runs the installation", async () => {
    const olle = await windowOf({ role: "organiser", organisation: HOST, email: "olle.o@example.se", name: "Olle O" });
    const { page, go, context } = await windowOf({ role: "administrator", name: "Inga I" }, { width: 320 });
    await go("/arbete/personer");
    await isFine(page);
    await page.getByRole("link", { name: "Olle O", exact: true }).click();
    await page.waitForURL(/\/arbete\/personer\/acc_/);
    await isFine(page);
    await page.getByLabel("Ny e-postadress").fill("olle.ny");
    await page.getByRole("button", { name: "Byt adress" }).click();
    await page.getByRole("link", { name: "Ange en e-postadress, till exempel namn@kommun.se." }).click();
    await isFine(page);
    await page.getByLabel("Ny e-postadress").fill("olle.ny@example.se");
    await page.getByRole("button", { name: "Byt adress" }).click();
    await page.waitForURL(/done=address/);
    expect(await page.getByRole("status").innerText()).toContain("Båda adresserna får ett mejl.");
    await olle.go("/arbete");
    expect(new URL(olle.page.url()).pathname).toBe("/logga-in");
    await page.getByRole("link", { name: "Radera det som historiken säger om personen" }).click();
    await isFine(page);
    await page.getByRole("button", { name: "Radera" }).click();
    await page.getByRole("link", { name: "Välj ett skäl." }).click();
    await isFine(page);
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Radera" }).click();
    await page.waitForURL(/done=\d/);
    await isFine(page);
    const { accountId } = olle.who;
    await go(`/arbete/personer/${accountId}`);
    expect(await page.locator("main").textContent()).not.toContain("olle.o@example.se");
    await page.getByText("Avsluta kontot för Olle O").click();
    await page.getByRole("button", { name: "Ja, avsluta kontot" }).click();
    await page.waitForURL(/\/arbete\/personer\?done=account-ended/);
    await isFine(page);
    expect(await page.getByRole("link", { name: "Olle O", exact: true }).count()).toBe(0);
    expect(await mailTo(page, "olle.o@example.se")).toContain("med en annan e-postadress än den här");
    await context.close();
    await olle.context.close();
  });
});

describe("the public pages", () => {
  test("lead those who arrange events to where they sign in, in both languages", async () => {
    const context = await site.browser.newContext({ viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    for (const [path, name, to] of [
      ["/", "Logga in (för arrangörer)", "/logga-in"],
      ["/en", "Sign in (for organisers)", "/en/sign-in"],
    ] as const) {
      await page.goto(site.server.origin + path);
      await isFine(page);
      await page.getByRole("contentinfo").getByRole("link", { name }).click();
      expect(new URL(page.url()).pathname).toBe(to);
    }
    await context.close();
  });
});
