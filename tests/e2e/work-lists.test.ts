import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { instant } from "#domain/values/instant.ts";
import { axeFaults, overflow } from "#tests/support/browser.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";
import { manyRegistered } from "#tests/support/many-registered.ts";
import { openEvent, person, registered, soon } from "#tests/support/open-event.ts";
import { signedIn, type SignedInSomebody } from "#tests/support/signed-in.ts";
import { openSite, visit, type Site } from "#tests/support/visit.ts";

let site: Site;
let organiser: SignedInSomebody;
let administrator: SignedInSomebody;

const AT = "/arbete/evenemang/listas";

beforeAll(async () => {
  site = await openSite({
    tell: async (ctx) => {
      const { id } = await openEvent(ctx, {
        ...{ slug: "listas", invited: soon(), capacities: { "on-site": 20, digital: null } },
        rules: { asksAccessNeeds: true, asksDiet: true },
      });
      const places = { county: "07" as CountyCode, diet: "Vegan" };
      await registered(ctx, [person("Åsa Öberg", { listed: true, organisation: "Växjö komun", ...places })], {
        slug: "listas",
      });
      for (let more = 0; more < 11; more++) {
        await registered(ctx, [person(`Person ${more}`, { organisation: "Växjö komun", ...places })], {
          slug: "listas",
        });
      }
      await registered(ctx, [person(`${"Lång".repeat(40)} 👩‍👩‍👧 שלום`, { accessNeeds: "Hörslinga" })], { slug: "listas" });
      const host = await signedIn(ctx.db, { role: "organiser", organisation: "Växjö kommun" });
      await givenHost(ctx, id, host.organisationId!);
      const many = await openEvent(ctx, {
        slug: "manga",
        invited: soon(),
        capacities: { "on-site": 1, digital: null },
      });
      await givenHost(ctx, many.id, host.organisationId!);
      await manyRegistered(ctx, many.id, 2_000);
    },
  });
  const now = { at: instant(Date.now()), origin: site.server.origin };
  organiser = await signedIn(site.db, { role: "organiser", organisation: "Växjö kommun", ...now });
  administrator = await signedIn(site.db, { role: "administrator", ...now });
});

afterAll(() => site.close());

async function work(path: string, { scripts = true, asked = organiser } = {}) {
  const visited = await visit(site, "/robots.txt", { scripts });
  await visited.page.context().addCookies([asked.cookie]);
  await visited.page.goto(site.server.origin + path);
  return visited;
}

async function faultsOf(page: Page): Promise<string[]> {
  const faults = [...(await axeFaults(page)), ...(await htmlFaults(await page.content()))];
  await page.setViewportSize({ width: 320, height: 800 });
  const tooWide = (await overflow(page)) > 0 ? ["wider than the window"] : [];
  const onPhone = await axeFaults(page);
  await look(page, 320);
  await page.setViewportSize({ width: 1280, height: 900 });
  await look(page, 1280);
  return [...faults, ...onPhone, ...tooWide];
}

let pictures = 0;

/** For whoever wants to see the pages: named in LOOKS, they are drawn there. */
async function look(page: Page, width: number): Promise<void> {
  const folder = process.env["LOOKS"];
  if (folder)
    await page.screenshot({ path: `${folder}/${String(++pictures).padStart(2, "0")}-${width}.png`, fullPage: true });
}

/** What a button or link downloads, pressed by the keyboard. */
async function fetched(page: Page, role: "button" | "link", name: string | RegExp): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole(role, { name }).press("Enter");
  return readFileSync(await (await coming).path(), "utf8");
}

describe("lists", () => {
  test("are fetched with one press each, without a fault on the page", async () => {
    const { page, done } = await work(`${AT}/listor`);
    expect(await faultsOf(page)).toEqual([]);
    const forms = await page.locator(".acts form").all();
    const rows = forms.map((form) =>
      form
        .locator("button")
        .evaluateAll((buttons) => new Set(buttons.map((one) => one.getBoundingClientRect().top)).size),
    );
    expect(await Promise.all(rows)).toEqual(forms.map(() => 1));
    const [button] = await page.getByRole("button", { name: "PDF: Väntelista" }).all();
    expect((await button?.boundingBox())?.height).toBeLessThan(50);
    expect(await fetched(page, "button", "CSV: Deltagarlista")).toBe(
      "\uFEFFNamn;Organisation\r\nÅsa Öberg;Växjö komun\r\n",
    );
    expect((await fetched(page, "button", "Excel: Anmälda")).slice(0, 2)).toBe("PK");
    expect((await fetched(page, "button", "PDF: Väntelista")).slice(0, 5)).toBe("%PDF-");
    expect((await fetched(page, "button", "Hämta namnbrickor (PDF)")).slice(0, 5)).toBe("%PDF-");
    await page.getByRole("link", { name: "På plats", exact: true }).press("Enter");
    await page.waitForURL(/mode=on-site/);
    await page.goto(`${site.server.origin}/en/work/events/listas/lists`);
    expect(await faultsOf(page)).toEqual([]);
    await done();
  });

  test.each([true, false])("a long one is followed until it is there (with JavaScript: %s)", async (scripts) => {
    const { page, done } = await work("/arbete/evenemang/manga/listor", { scripts });
    await page.getByRole("button", { name: "Excel: Anmälda" }).press("Enter");
    await page.waitForURL(/listor\/exp_/);
    if (scripts) await page.getByText("Listan är klar.").waitFor();
    else {
      while (!(await page.getByText("Listan är klar.").isVisible())) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await page.reload();
      }
    }
    if (scripts) expect(await faultsOf(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /^Hämta anmalda/ }).press("Enter");
    expect((await download).suggestedFilename()).toBe("anmalda-traff-manga.xlsx");
    await done();
  });

  test("an official document is handed out with a reason, and nothing typed is lost", async () => {
    const { page, done } = await work(`${AT}/listor/lamna-ut`);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("Vem har begärt ut uppgifterna?").fill("Nyhetsredaktionen");
    await page.getByRole("button", { name: "Gör filen och notera utlämnandet" }).press("Enter");
    await page.getByText("Det finns fel", { exact: false }).or(page.locator("#faults")).first().waitFor();
    expect(await page.inputValue("#receiver")).toBe("Nyhetsredaktionen");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("Vad gäller begäran, och hur har den prövats?").fill("Deltagarlista, inget hinder");
    await page.getByRole("radio", { name: "CSV" }).check();
    await page.getByRole("button", { name: "Gör filen och notera utlämnandet" }).press("Enter");
    await page.getByText("Listan är klar.").waitFor();
    expect(await fetched(page, "link", /^Hämta utlamnade/)).toContain("Åsa Öberg;Växjö komun");
    await done();
  });
});

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("a spreadsheet, %s", (_, scripts) => {
  test("is uploaded, looked at and imported by the keyboard", async () => {
    const { page, done } = await work(`${AT}/import`, { scripts });
    if (scripts) expect(await faultsOf(page)).toEqual([]);
    const name = scripts ? "Ivar" : "Ivana";
    const text = `Förnamn;Efternamn;Mejl\r\n${name};Import;${name}@example.se\r\nFel;Adress;fel\r\n`;
    await page
      .getByLabel("Kalkylark")
      .setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Ladda upp och granska" }).press("Enter");
    await page.getByRole("cell", { name: "E-postadressen stämmer inte" }).waitFor();
    if (scripts) expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("Skicka bekräftelse", { exact: false }).press("Space");
    await page.getByRole("button", { name: "Granska igen" }).press("Enter");
    await page.getByRole("button", { name: "Lägg till 1 person och skicka bekräftelse" }).press("Enter");
    while (!(await page.getByText("Importen är klar.").isVisible())) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (!scripts) await page.reload();
    }
    if (scripts) expect(await faultsOf(page)).toEqual([]);
    expect(await page.getByRole("row", { name: /Har fått plats/ }).textContent()).toMatch(/1$/);
    await done();
  });
});

test("a spelling is sorted out with one press, and undone", async () => {
  const { page, done } = await work("/arbete/organisationer", { asked: administrator });
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Växjö komun: det är Växjö kommun" }).press("Enter");
  await page.getByText("Sparat.", { exact: false }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Ångra: Växjö komun" }).press("Enter");
  await page.getByText("Det är ångrat.").waitFor();
  await page.getByLabel("Den som ska försvinna").fill("Finns inte");
  await page.getByRole("button", { name: "Slå ihop" }).press("Enter");
  await page.locator("#merged-fault").waitFor();
  expect(await page.inputValue("#merged")).toBe("Finns inte");
  expect(await faultsOf(page)).toEqual([]);
  await done();
});
