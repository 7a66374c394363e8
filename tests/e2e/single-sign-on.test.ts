import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { insertPasskey } from "#db/records/passkey-record.ts";
import { idMaker, type OrganisationId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { paths } from "#app/paths.ts";
import { axeFaults, overflow } from "#tests/support/browser.ts";
import { testContext } from "#tests/support/context.ts";
import { CLIENT, startProvider } from "#tests/support/identity-provider.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { organiser, setSignOn } from "#tests/support/sign-on.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { openSite, type Site } from "#tests/support/visit.ts";

const NAME = "Länsstyrelsen Testlän";
let site: Site;
let provider: Awaited<ReturnType<typeof startProvider>>;
let organisationId: OrganisationId;

beforeAll(async () => {
  site = await openSite({ env: { SMTP_URL: "mailbox:", SINGLE_SIGN_ON_SECRET: CLIENT.secret } });
  const ctx = { ...testContext(site.db), actor: COMMAND_LINE, newId: idMaker(randomBytes) };
  organisationId = await addedOrganisation(ctx, NAME);
  provider = await startProvider({ redirectUris: [site.server.origin + paths.signOnAnswer(organisationId)] });
  await provider.knows("eva", { email: "eva@example.se", email_verified: true });
  await setSignOn(ctx, organisationId, { issuer: provider.issuer, secretFrom: "env:SINGLE_SIGN_ON_SECRET" });
  await organiser(ctx, organisationId);
});
afterAll(async () => {
  await provider.stop();
  await site.close();
});

async function openWindow({ width = 1280, scripts = true } = {}) {
  const context = await site.browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: scripts });
  const page = await context.newPage();
  return { context, page, go: (path: string) => page.goto(site.server.origin + path) };
}

describe("an organisation's own sign-in", () => {
  test("lets one in by one's address and the keyboard, with and without JavaScript, back to the page one wanted", async () => {
    for (const scripts of [true, false]) {
      const { page, go, context } = await openWindow({ scripts, width: 320 });
      await go("/arbete/konto");
      if (scripts) expect(await axeFaults(page)).toEqual([]);
      await page.getByLabel("E-postadress").fill("eva@example.se");
      await page.keyboard.press("Enter");
      const link = page.getByRole("link", { name: `Logga in via ${NAME}` });
      await page.getByRole("heading", { name: "Hur vill du logga in?" }).waitFor();
      if (scripts) expect(await axeFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await link.focus();
      await page.keyboard.press("Enter");
      await page.getByLabel("Namn").fill("eva");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/arbete\/konto$/);
      expect(await page.getByText("med organisationens inloggning").count()).toBeGreaterThan(0);
      await context.close();
    }
  });

  test("says why one is not let in, in the language that one began in", async () => {
    const { page, go, context } = await openWindow({ width: 320 });
    await go("/en/work");
    await page.getByRole("link", { name: `Sign in with ${NAME}` }).click();
    await page.getByRole("button", { name: "Avbryt" }).click();
    await page.waitForURL(/\/en\/sign-in\/failed\/denied\?back=%2Fen%2Fwork$/);
    expect(await page.getByText("You stopped signing in").isVisible()).toBe(true);
    expect([await axeFaults(page), await overflow(page)]).toEqual([[], 0]);
    await page
      .getByRole("link", { name: "In Swedish" })
      .or(page.getByRole("link", { name: "På svenska" }))
      .click();
    expect([await axeFaults(page), await overflow(page)]).toEqual([[], 0]);
    expect(await page.getByText("Du avbröt inloggningen").isVisible()).toBe(true);
    await context.close();
  });

  test("that does not answer keeps nobody from signing in by mail", async () => {
    const { page, go, context } = await openWindow();
    await provider.does({ failsAt: "/token" });
    await go("/logga-in");
    await page.getByRole("link", { name: `Logga in via ${NAME}` }).click();
    await page.getByLabel("Namn").fill("eva");
    await page.keyboard.press("Enter");
    await page.getByText("Din organisations inloggning svarar inte.").waitFor();
    await page.getByRole("link", { name: "Försök igen" }).click();
    await page.getByLabel("E-postadress").fill("eva@example.se");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Mejla en kod i stället" }).click();
    await page.waitForURL(/\/logga-in\/kod$/);
    await provider.does({});
    await context.close();
  });
});

describe("how an organisation's people sign in", () => {
  test("is shown to its administrator, who asks for a passkey once having one", async () => {
    const { page, go, context } = await openWindow();
    const at = instant(Date.now());
    const who = await signedIn(site.db, {
      ...{ role: "administrator", organisation: organisationId, email: "ada@example.se", name: "Ada" },
      ...{ at, origin: site.server.origin, secondFactor: true },
    });
    await context.addCookies([who.cookie]);
    await go("/arbete/personer");
    await page.getByRole("link", { name: "Hur man loggar in" }).click();
    expect(await page.getByText(provider.issuer, { exact: true }).isVisible()).toBe(true);
    expect(await page.getByText("SINGLE_SIGN_ON_SECRET").count()).toBe(0);
    expect(await page.getByText("Lägg först till en passkey själv").isVisible()).toBe(true);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect([await axeFaults(page), await overflow(page)]).toEqual([[], 0]);
    }
    const key = { credentialId: "x", publicKey: "x", counter: 0, transports: [], name: "Nyckel", createdAt: at };
    await site.db.inTransaction((tx) =>
      insertPasskey(tx, { ...key, id: "psk_00000000000000000001", accountId: who.accountId }),
    );
    await page.reload();
    await page.getByText(`Kräv passkey`, { exact: true }).click();
    expect(await page.getByText("En person måste först lägga till en passkey.").isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Ja, kräv passkey" }).click();
    await page.getByText("Passkey krävs nu.").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await go("/en/work/people/sign-in");
    expect(await page.getByText("Required. The roles have no power until a passkey has been used.").isVisible()).toBe(
      true,
    );
    expect(await axeFaults(page)).toEqual([]);

    const eva = await openWindow();
    await eva.go(paths.signOn("sv", organisationId));
    expect(await eva.page.locator("h1").textContent()).toBe("Vill du logga in?");
    expect(await axeFaults(eva.page)).toEqual([]);
    await eva.page.getByRole("link", { name: /^Logga in via/ }).click();
    await eva.page.getByLabel("Namn").fill("eva");
    await eva.page.keyboard.press("Enter");
    await eva.page.waitForURL(/\/arbete\/konto\/passkey/);
    await eva.context.close();
    await context.close();
  });
});
