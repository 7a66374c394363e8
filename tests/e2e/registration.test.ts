import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults, overflow } from "#tests/support/browser.ts";
import { fullEvent, keptByCode } from "#tests/support/full-event.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { openSite, visit, type Site } from "#tests/support/visit.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite({
    tell: async (ctx) => {
      for (const slug of ["med-skript", "utan-skript", "tillstand"]) await fullEvent(ctx, { slug, onSite: 1 });
      await keptByCode(ctx, await fullEvent(ctx, { slug: "med-kod" }));
      for (const slug of ["tangentbord", "grupp", "levande"]) {
        await openEvent(ctx, { slug, capacities: { "on-site": 3, digital: null } });
      }
    },
  });
});

afterAll(() => site.close());

/** Fills in the form as it stands on the page. */
async function fillIn(page: Page, name: string, mode: "on-site" | "digital", person = 1): Promise<void> {
  await page.fill(`#name-${person}`, name);
  await page.fill(`#email-${person}`, `${name.toLowerCase().replace(" ", ".")}@example.se`);
  await page.check(`[name=mode-${person}][value=${mode}]`);
  const way = page.getByLabel("Med tåg");
  if (mode === "on-site" && (await way.count()) > 0) await way.check();
}

const send = (page: Page) => page.click(".actions > :first-child");

/** Axe, HTML, and no page wider than a phone. */
async function faultsOf(page: Page, width = 320): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const tooWide = (await overflow(page)) > 0 ? ["wider than the window"] : [];
  return [...(await axeFaults(page)), ...tooWide];
}

describe.each([
  ["with JavaScript", "med-skript", true],
  ["without JavaScript", "utan-skript", false],
])("%s", (_, slug, scripts) => {
  test("one registers, waits, takes the offer, changes mode, hands over, withdraws", async () => {
    const anna = await visit(site, `/evenemang/${slug}`, { scripts });
    await fillIn(anna.page, "Anna Ek", "on-site");
    await send(anna.page);
    expect(await anna.page.textContent("main")).toContain("Du har en plats i lokalen.");
    await anna.page.click("text=Din personliga länk");

    const bo = await visit(site, `/evenemang/${slug}`, { scripts });
    await fillIn(bo.page, "Bo Al", "on-site");
    await bo.page.check("#meanwhile-1");
    await send(bo.page);
    expect(await bo.page.textContent("main")).toContain("Plats 1 på väntelistan till lokalen.");
    await bo.page.click("text=Din personliga länk");
    expect(await bo.page.textContent("main")).toContain("Du har en digital plats.");

    await anna.page.click("summary:has-text('Byt till digitalt')");
    await anna.page.click("button:has-text('Byt till digitalt')");
    expect(await anna.page.textContent("main")).toContain("Du har bytt sätt att delta. Nedan står vad som gäller nu.");

    await bo.page.reload();
    await bo.page.click("text=Ja tack, jag tar platsen");
    expect(await bo.page.textContent(".facts")).toContain("Du har en plats i lokalen.");

    await bo.page.click("summary:has-text('Lämna över')");
    await bo.page.fill("#name-1", "Cia Lind");
    await bo.page.fill("#email-1", "cia@example.se");
    await bo.page.click("button:has-text('Lämna över')");
    expect(await bo.page.textContent("h1")).toBe("Platsen är överlämnad");

    await anna.page.click("summary:has-text('Avanmäl dig')");
    await anna.page.click("button:has-text('Ja, avanmäl mig')");
    expect(await anna.page.textContent(".facts")).toContain("Du är avanmäld.");
    await anna.done();
    await bo.done();
  });
});

test("by keyboard alone one registers, and what is wrong is read first", async () => {
  const { page, done } = await visit(site, "/evenemang/tangentbord", { scripts: false });
  await page.locator("a", { hasText: "Anmäl dig" }).focus();
  await page.keyboard.press("Enter");
  const seen: string[] = [];
  const type = async (id: string, act: () => Promise<void>) => {
    while ((await page.evaluate(() => document.activeElement?.id)) !== id) {
      await page.keyboard.press("Tab");
      seen.push((await page.evaluate(() => document.activeElement?.id)) ?? "");
      if (seen.length > 60) throw new Error(`never came to ${id}: ${seen.join(" ")}`);
    }
    await act();
  };
  await type("name-1", () => page.keyboard.type("Anna Ek"));
  await page.keyboard.press("Enter");
  await page.waitForSelector("text=Det gick inte att skicka");
  expect(await page.title()).toMatch(/^Fel: /);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-labelledby"))).toBe("faults");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  seen.length = 0;
  await type("email-1", () => page.keyboard.type("anna.ek@example.se"));
  await type("mode-1", () => page.keyboard.press("Space"));
  await page.keyboard.press("Enter");
  await page.waitForSelector("text=Tack för din anmälan");
  expect(seen).not.toContain("samling-ruta");
  await done();
});

test("four are sent in together, without JavaScript", async () => {
  const { page, done } = await visit(site, "/evenemang/grupp", { scripts: false });
  for (const [index, name] of ["Anna Ek", "Bo Al", "Cia Lind", "Dan Ås"].entries()) {
    if (index > 0) {
      await page.click("text=Anmäl fler samtidigt");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`name-${index + 1}`);
    }
    await fillIn(page, name, "on-site", index + 1);
  }
  expect(await page.inputValue("#name-2")).toBe("Bo Al");
  expect(await overflow(page)).toBe(0);
  await page.check("[name=together][value=as-many]");
  await send(page);
  expect(await page.locator("h2").allTextContents()).toEqual(["Anna Ek", "Bo Al", "Cia Lind", "Dan Ås", "När och var"]);
  expect(await page.locator("text=Har en plats i lokalen.").count()).toBe(3);
  expect(await page.locator("text=Plats 1 på väntelistan till lokalen.").count()).toBe(1);
  await done();
});

test("the counts change while the page is open, and organisations are suggested when they are needed", async () => {
  const watching = await visit(site, "/en/events/levande");
  const { page } = watching;
  const seats = page.locator("[data-live] [data-seats=on-site]");
  expect(await seats.textContent()).toBe("3 of 3 seats left");
  const other = await visit(site, "/evenemang/levande", { scripts: false });
  await fillIn(other.page, "Anna Ek", "on-site");
  await send(other.page);
  await page.waitForFunction(() => document.querySelector("[data-seats=on-site]")?.textContent === "2 of 3 seats left");
  expect(await page.locator("datalist option").count()).toBe(0);
  await page.focus("#organisation-1");
  await page.waitForSelector("datalist option[value='Växjö kommun']", { state: "attached" });
  await other.done();
  await watching.done();
});

test("every state is right for those who use aids, in both languages", async () => {
  const faults: Record<string, string[]> = {};
  const look = async (what: string, page: Page, html?: string) => {
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    faults[what] = [...(await faultsOf(page)), ...(html === undefined ? [] : await htmlFaults(html))];
  };
  for (const language of ["sv", "en"] as const) {
    const path = (slug: string) => (language === "sv" ? `/evenemang/${slug}` : `/en/events/${slug}`);
    const form = await visit(site, path("med-kod"));
    await look(`${language} form`, form.page, form.html);
    await send(form.page);
    await look(`${language} faults`, form.page);
    await form.page.click(".actions > .second");
    await look(`${language} two people`, form.page);
    await form.page.goto(site.server.origin + path("tillstand"));
    await form.page.fill("#name-1", `Person ${language}`);
    await form.page.fill("#email-1", `${language}@example.se`);
    await form.page.check("[name=mode-1][value=on-site]");
    await form.page.getByLabel("Med bil").check();
    await form.page.check("#meanwhile-1");
    await send(form.page);
    await look(`${language} receipt`, form.page, await form.page.content());
    await form.page.click("a[href*='/anmalan/'], a[href*='/registration/']");
    await look(`${language} own`, form.page);
    for (const address of [
      path("tillstand") + (language === "sv" ? "/lank" : "/link"),
      language === "sv" ? "/anmalan/x" : "/en/registration/x",
    ]) {
      const next = await visit(site, address);
      await look(address, next.page, next.html);
      await next.done();
    }
    await form.done();
  }
  expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
});
