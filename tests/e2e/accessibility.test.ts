import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#db/index.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { axeFaults, overflow } from "#tests/support/browser.ts";
import type { RunningServer } from "#tests/support/built-server.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";
import { openSite, visit, type Site } from "#tests/support/visit.ts";

const CONFERENCE = "/evenemang/narkotikakonferens-2022";

describe("the accessibility statement and its form", () => {
  let site: Site;
  let db: Database;
  let server: RunningServer;

  beforeAll(async () => {
    const operator = { OPERATOR: "Länsstyrelsen Exempel", OPERATOR_CONTACT: "webb@example.se" };
    site = await openSite({ env: { TRUST_PROXY: "true", ...operator } });
    ({ db, server } = site);
  });

  afterAll(() => site?.close());

  async function open(path: string, options: Parameters<typeof visit>[2] = {}) {
    return (await visit(site, path, options)).page;
  }

  async function expectNoFaults(page: Page) {
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await htmlFaults(await page.content())).toEqual([]);
  }

  function reports() {
    const { faultReport } = db.tables;
    return db.read((read) => read.select().from(faultReport).orderBy(faultReport.receivedAt));
  }

  /** A form sent as a browser sends it, from an address of its own. */
  async function send(fields: Record<string, string>, from: string, path = "/tillganglighet") {
    const answer = await fetch(server.origin + path, {
      method: "POST",
      redirect: "manual",
      headers: { "Sec-Fetch-Site": "same-origin", "X-Forwarded-For": from },
      body: new URLSearchParams(fields),
    });
    const body = await answer.text();
    return { status: answer.status, headers: answer.headers, body };
  }

  test("without JavaScript: from an event's foot to the form, through its faults, to the thanks", async () => {
    const page = await open(CONFERENCE, { scripts: false, width: 320 });
    await page.getByRole("contentinfo").getByRole("link", { name: "Tillgänglighet" }).click();
    const where = page.getByLabel("Vilken sida gäller det? (valfritt)");
    expect(await where.inputValue()).toBe(server.origin + CONFERENCE);
    await page.getByLabel("E-postadress (valfritt)").fill("ann@");
    await page.getByRole("button", { name: "Skicka rapporten" }).click();
    const summary = page.getByRole("group", { name: "Det gick inte att skicka" });
    const focused = page.locator(":focus");
    expect(await focused.count()).toBe(1);
    expect(await focused.getAttribute("aria-labelledby")).toBe("faults");
    expect(await summary.getByRole("link").allInnerTexts()).toEqual([
      "Skriv vad det är som inte fungerar, till exempel ”Jag kommer inte åt menyn med tangentbordet”.",
      "Ange en e-postadress, till exempel namn@kommun.se, eller lämna fältet tomt.",
    ]);
    await summary.getByRole("link").first().click();
    expect(await focused.getAttribute("id")).toBe("description");
    expect(await page.getByLabel("E-postadress (valfritt)").inputValue()).toBe("ann@");
    expect(await where.inputValue()).toBe(server.origin + CONFERENCE);
    await page.getByLabel("Vad är det som inte fungerar?").fill("Rad ett\nRad två");
    await page.getByLabel("E-postadress (valfritt)").fill("ann@example.se");
    await page.getByRole("button", { name: "Skicka rapporten" }).click();
    expect(new URL(page.url()).pathname).toBe("/tillganglighet/tack");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Tack för din rapport");
    expect(await reports()).toMatchObject([
      {
        description: "Rad ett\nRad två",
        page: server.origin + CONFERENCE,
        email: "ann@example.se",
        language: "sv",
      },
    ]);
    await page.context().close();
  });

  test("says on the statement and the privacy page who runs the website", async () => {
    for (const path of ["/tillganglighet", "/en/privacy"]) {
      const page = await open(path);
      expect(await page.getByText("Länsstyrelsen Exempel").count()).toBe(1);
      expect(await page.getByRole("link", { name: "webb@example.se" }).getAttribute("href")).toBe(
        "mailto:webb@example.se",
      );
      expect(await page.title()).not.toContain("Fel:");
      await page.context().close();
    }
  });

  test("by keyboard, in English", async () => {
    const page = await open("/en/accessibility");
    const before = (await reports()).length;
    await page.keyboard.press("Tab");
    for (const name of ["description", "page", "email"]) {
      while ((await page.evaluate(() => document.activeElement?.id)) !== name) await page.keyboard.press("Tab");
      await page.keyboard.type(name === "email" ? "ann@example.com" : `The ${name}`);
    }
    await page.keyboard.press("Enter");
    await page.waitForURL("**/en/accessibility/thanks");
    expect((await reports()).slice(before)).toMatchObject([
      { description: "The description", page: "The page", email: "ann@example.com", language: "en" },
    ]);
    await page.context().close();
  });

  test.each(["sv", "en"] as const)("has no fault in any state, in %s", async (language) => {
    const { form } = catalogueOf(language).accessibility;
    for (const options of [{ width: 320 }, { width: 320, dark: true }]) {
      const page = await open(language === "sv" ? "/tillganglighet" : "/en/accessibility", options);
      await expectNoFaults(page);
      await page.getByLabel(form.email).fill("x".repeat(400));
      await page.getByLabel(form.description).fill("x".repeat(5_001));
      await page.getByRole("button", { name: form.send }).click();
      await page.getByRole("group").waitFor();
      const { title } = catalogueOf(language).accessibility;
      expect(await page.title()).toBe(`${language === "sv" ? "Fel:" : "Error:"} ${title} – Samling`);
      await expectNoFaults(page);
      expect((await page.getByLabel(form.description).inputValue()).length).toBe(5_001);
      expect(await page.getByRole("group").innerText()).toContain(language === "sv" ? "5\u00a0001" : "5,001");
      await page.getByLabel(form.email).fill("");
      await page.getByLabel(form.description).fill("x");
      await page.getByRole("button", { name: form.send }).click();
      await page.getByRole("heading", { name: catalogueOf(language).accessibility.thanks.title }).waitFor();
      await expectNoFaults(page);
      await page.goto(server.origin + (language === "sv" ? "/personuppgifter" : "/en/privacy"));
      await expectNoFaults(page);
      await page.context().close();
    }
  });

  test("is never kept by anybody, and asks search engines to leave the thanks alone", async () => {
    for (const path of ["/tillganglighet", "/en/accessibility", "/tillganglighet/tack"]) {
      const answer = await fetch(server.origin + path);
      expect([path, answer.headers.get("cache-control")]).toEqual([path, "no-store"]);
      const indexed = !(await answer.text()).includes('<meta name="robots" content="noindex"/>');
      expect(indexed).toBe(!path.endsWith("tack"));
    }
    const refused = await send({ description: "" }, "192.0.2.1");
    expect([refused.status, refused.headers.get("cache-control")]).toEqual([422, "no-store"]);
  });

  test("takes what is sent twice once, with the same answer", async () => {
    const shown = await (await fetch(`${server.origin}/tillganglighet`)).text();
    const [, submission = ""] = /name="submission" value="([^"]+)"/.exec(shown) ?? [];
    const before = (await reports()).length;
    const sendIt = () => send({ description: "Två gånger", submission }, "192.0.2.2");
    const answers = [...(await Promise.all([sendIt(), sendIt()])), await sendIt()];
    expect(answers.map(({ status, headers }) => [status, headers.get("location")])).toEqual(
      Array(3).fill([303, "/tillganglighet/tack"]),
    );
    expect((await reports()).length).toBe(before + 1);
  });

  test("asks once more where a hidden field was filled in, and then lets everybody through", async () => {
    const before = (await reports()).length;
    const fields = { description: "Jag är <ingen> robot", page: "", email: "", website: "https://example.com" };
    const doubted = await send(fields, "192.0.2.3");
    expect(doubted.status).toBe(422);
    expect(doubted.body).toContain("Jag är &lt;ingen&gt; robot");
    expect(doubted.body).toContain('name="human"');
    expect(doubted.body).not.toContain('name="website"');
    expect((await reports()).length).toBe(before);
    expect((await send({ ...fields, human: "yes" }, "192.0.2.3")).status).toBe(303);
    expect((await reports()).length).toBe(before + 1);
  });

  test("holds back who sends without end, keeps what was typed, and lets others in", async () => {
    const statuses: number[] = [];
    for (let sent = 0; sent < 32; sent++) statuses.push((await send({ description: "Spam" }, "192.0.2.4")).status);
    expect(statuses).toEqual([...Array<number>(30).fill(303), 429, 429]);
    const held = await send({ description: "Min text" }, "192.0.2.4", "/en/accessibility");
    expect(Number(held.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(held.body).toContain("Min text</textarea>");
    expect(held.body).toContain("Try again in 2 minutes");
    expect((await send({ description: "En människa" }, "192.0.2.5")).status).toBe(303);
  });

  test("answers what is no form with a fault of the sender's", async () => {
    const answer = await fetch(`${server.origin}/tillganglighet`, {
      method: "POST",
      headers: { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" },
      body: "{}",
    });
    expect(answer.status).toBe(400);
    expect((await send({}, "192.0.2.6")).status).toBe(422);
    expect((await send({ description: "\0\0" }, "192.0.2.6")).status).toBe(422);
  });
});
