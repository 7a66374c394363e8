import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
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
let coordinator: SignedInSomebody;
let people: readonly RegistrationId[];

const AT = "/arbete/evenemang/platser";
const KRONOBERG = "07" as CountyCode;
const LONG = `${"Lång".repeat(40)} 👩‍👩‍👧 שלום`;

beforeAll(async () => {
  site = await openSite({
    tell: async (ctx) => {
      const host = await signedIn(ctx.db, { role: "organiser", organisation: "Växjö kommun" });
      const capacities = { "on-site": 2, digital: null };
      const rules = { asksAccessNeeds: true, asksDiet: true };
      const { id } = await openEvent(ctx, { slug: "platser", invited: soon(), capacities, rules });
      await givenHost(ctx, id, host.organisationId!);
      people = await registered(
        ctx,
        [
          person("Åsa Öberg", { organisation: "Byalaget", county: KRONOBERG, accessNeeds: "Hörslinga", diet: "Vegan" }),
          person("Örjan Ek", { organisation: "Byalaget", county: KRONOBERG }),
          person("Bo Ängberg", { digitalMeanwhile: true, organisation: "Västra laget", wholeCountry: true }),
          person(LONG, { organisation: "Västra laget", wholeCountry: true }),
          person("Hemlig Person", { protected: true, mode: "digital", organisation: "Polisen", wholeCountry: true }),
        ],
        { slug: "platser" },
      );
      const many = await openEvent(ctx, { slug: "manga", invited: soon(), capacities });
      await givenHost(ctx, many.id, host.organisationId!);
      await manyRegistered(ctx, many.id, 10_000);
    },
  });
  const now = { at: instant(Date.now()), origin: site.server.origin, organisation: "Växjö kommun" };
  organiser = await signedIn(site.db, { role: "organiser", ...now });
  coordinator = await signedIn(site.db, { role: "coordinator", ...now });
}, 120_000);

afterAll(() => site.close());

async function work(path: string, { scripts = true, asked = organiser, width = 1280 } = {}) {
  const visited = await visit(site, "/robots.txt", { scripts, width });
  await visited.page.context().addCookies([asked.cookie]);
  const answer = await visited.page.goto(site.server.origin + path);
  return { ...visited, status: answer!.status() };
}

async function faultsOf(page: Page): Promise<string[]> {
  const faults = [...(await axeFaults(page)), ...(await htmlFaults(await page.content()))];
  await page.setViewportSize({ width: 320, height: 800 });
  const tooWide = (await overflow(page)) > 0 ? ["wider than the window"] : [];
  const onPhone = await axeFaults(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  return [...faults, ...onPhone, ...tooWide];
}

const names = (page: Page) => page.locator("#found tbody th a").allTextContents();

describe("the pages", () => {
  test("have no fault, on a phone and in either language", { timeout: 120_000 }, async () => {
    const pages = [
      "/arbete",
      AT,
      `${AT}/deltagare`,
      `${AT}/deltagare?county=07`,
      `${AT}/deltagare/${people[0]}`,
      `${AT}/deltagare/${people[3]}`,
      `${AT}/lagg-till-deltagare`,
      `${AT}/meddelanden`,
      "/en/work/events/platser",
    ];
    const found: Record<string, string[]> = {};
    const visited = await work("/arbete");
    for (const path of pages) {
      await visited.page.goto(site.server.origin + path);
      found[path] = await faultsOf(visited.page);
    }
    expect(found).toEqual(Object.fromEntries(pages.map((path) => [path, []])));
    await visited.done();
  });

  test("a name of one long word makes no list wide, and on a phone a term stands whole above its value", async () => {
    const { page, done } = await work(`${AT}/deltagare`);
    const frame = page.locator(".table");
    expect(await frame.evaluate((table) => table.scrollWidth - table.clientWidth)).toBe(0);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${site.server.origin}${AT}/deltagare/${people[0]}`);
    const lines = await page.locator(".said dt").evaluateAll((terms) =>
      terms.map((term) => {
        const [own, value] = [term.getBoundingClientRect(), term.nextElementSibling!.getBoundingClientRect()];
        return {
          lines: Math.round(own.height / Number.parseFloat(getComputedStyle(term).lineHeight)),
          above: own.bottom <= value.top,
        };
      }),
    );
    expect(lines.length).toBeGreaterThan(3);
    expect(lines).toEqual(lines.map(() => ({ lines: 1, above: true })));
    await done();
  });

  test("the seats: what waits, how many, and who in numbers, each leading to its people", async () => {
    const { page, done } = await work("/arbete");
    await page.getByRole("link", { name: "Träff platser" }).first().press("Enter");
    const main = await page.textContent("main");
    expect(main).toContain("Väntelistan växer: 2 personer står på den.");
    expect(main).toContain("2 av 2");
    const table = page.getByRole("region", { name: "Län" });
    expect(await table.locator("tbody tr").allTextContents()).toEqual(["Kronobergs län2002", "Uppgift saknas0213"]);
    expect(await page.getByRole("img", { name: "Anmälningar över tid" }).count()).toBe(1);
    await table.getByRole("link", { name: "Kronobergs län" }).press("Enter");
    expect(await names(page)).toEqual(["Åsa Öberg", "Örjan Ek"]);
    expect(await page.textContent("#said")).toBe(
      "2 personer. En person med skyddade personuppgifter syns inte i sökningar.",
    );
    await done();
  });

  test("whoever may see numbers but not names sees no names and no list", async () => {
    const { page, done } = await work(AT, { asked: coordinator });
    expect(await page.textContent("main")).toContain("2 av 2");
    expect(await page.content()).not.toContain("Öberg");
    expect(await page.getByRole("link", { name: "Deltagare" }).count()).toBe(0);
    for (const path of ["/deltagare", `/deltagare/${people[0]}`, "/meddelanden", "/lagg-till-deltagare"]) {
      expect((await page.goto(site.server.origin + AT + path))!.status()).toBe(404);
    }
    await done();
  });
});

describe("the list", () => {
  test("is found as one types: the field keeps the focus, the count is said, and back leads back", async () => {
    const { page, done } = await work(`${AT}/deltagare`);
    await page.focus("#q");
    await page.keyboard.type("angb");
    await page.waitForFunction(() => document.querySelector("#said")?.textContent?.startsWith("1 person."));
    expect(await names(page)).toEqual(["Bo Ängberg"]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
    await page.waitForURL(/q=/);
    expect(page.url()).not.toContain("angb");
    await page.selectOption("#standing", "waiting");
    await page.waitForURL(/standing=waiting/);
    await page.fill("#q", "");
    await page.waitForFunction(() => document.querySelector("#said")?.textContent?.startsWith("2 personer"));
    for (let steps = 0; steps < 3; steps++) await page.goBack();
    await page.waitForFunction(() => document.querySelector("#said")?.textContent?.startsWith("5 personer"));
    expect(await page.inputValue("#q")).toBe("");
    expect(await page.inputValue("#standing")).toBe("live");
    expect(await names(page)).toContain("Skyddade personuppgifter");
    await done();
  });

  test("is found by the form's button without JavaScript, and by nothing that is hidden", async () => {
    const { page, done } = await work(`${AT}/deltagare`, { scripts: false });
    await page.fill("#q", "hemlig");
    await page.locator("#q").press("Enter");
    expect(await page.textContent("#said")).toContain("Ingen passar");
    expect(await page.textContent("main")).not.toContain("Hemlig Person");
    expect(page.url()).toMatch(/q=s\.[\w-]+$/);
    await page.fill("#q", "asa byalaget");
    await page.getByRole("button", { name: "Visa" }).press("Enter");
    expect(await names(page)).toEqual(["Åsa Öberg"]);
    await done();
  });

  test("of 10,000 answers at once", async () => {
    const took: number[] = [];
    for (const query of ["", "?q=angberg+42", "?order=organisation&page=150", "?standing=waiting&order=place"]) {
      const tries: number[] = [];
      for (let each = 0; each < 5; each++) {
        const begun = performance.now();
        const at = `${site.server.origin}/arbete/evenemang/manga/deltagare${query}`;
        const answer = await fetch(at, { headers: organiser.headers });
        expect((await answer.text()).length).toBeGreaterThan(5_000);
        tries.push(performance.now() - begun);
      }
      // What else the machine does is not the list's.
      took.push(Math.round(Math.min(...tries)));
    }
    if (process.env["SHOW_TIMES"]) process.stdout.write(`10,000 over HTTP: ${took.join(", ")} ms\n`);
    expect(Math.max(...took)).toBeLessThan(200);
  });
});

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("%s", (_, scripts) => {
  test("one adds somebody over the limit with a reason, mends, moves, and withdraws them", async () => {
    const name = scripts ? "Ny Person" : "Annan Person";
    const { page, done } = await work(`${AT}/deltagare`, { scripts });
    await page.getByRole("link", { name: "Lägg till deltagare" }).press("Enter");
    await page.fill("#name-1", name);
    await page.fill("#email-1", `${name.toLowerCase().replace(" ", ".")}@example.se`);
    await page.check("[name=mode-1][value=on-site]");
    await page.getByRole("button", { name: "Lägg till" }).press("Enter");
    expect(await page.textContent("#reason-fault")).toContain("Skriv ett skäl om personen ska få plats ändå");
    await page.fill("#reason", "Inbjuden talare");
    await page.getByRole("button", { name: "Lägg till" }).press("Enter");
    expect(await page.textContent("[role=status]")).toContain("Personen är tillagd");
    expect(await page.textContent("main")).toContain("Skäl: Inbjuden talare");

    await page.click("summary:has-text('Rätta namn')");
    await page.fill("#email-1", "rattad");
    await page.getByRole("button", { name: "Spara rättelsen" }).press("Enter");
    expect(await page.textContent("#email-1-fault")).toContain("Ange en e-postadress");
    await page.fill("#email-1", `rattad.${scripts}@example.se`);
    await page.getByRole("button", { name: "Spara rättelsen" }).press("Enter");
    expect(await page.textContent("[role=status]")).toContain("Namn och adress är rättade");

    await page.click("summary:has-text('Byt till digitalt')");
    // One more takes part than there is room for: whoever waits gets nothing by it.
    expect(await page.textContent("details[open]")).toContain("Ingen plats blir ledig.");
    await page.getByRole("button", { name: "Byt till digitalt" }).press("Enter");
    expect(await page.textContent("[role=status]")).toContain("deltar nu på det andra sättet");

    await page.click("summary:has-text('Avanmäl')");
    expect(await page.textContent("details[open]")).toContain(`Mejl går till rattad.${scripts}@example.se.`);
    await page.getByRole("button", { name: "Avanmäl personen" }).press("Enter");
    expect(await page.textContent("main")).toContain("Anmälan är avslutad.");
    await done();
  });

  test("who is ticked stays so over pages and searches, is counted, and can be cleared", async () => {
    const { page, done } = await work("/arbete/evenemang/manga/deltagare", { scripts });
    const tick = (row: number) => page.locator("[name=chosen]").nth(row).check();
    const counted = () => page.textContent("#choice [role=status]");
    await tick(0);
    await tick(1);
    await page.getByRole("button", { name: "Nästa" }).press("Enter");
    await page.waitForURL(/page=2/);
    expect(await counted()).toBe("2 valda");
    await tick(3);
    await page.fill("#q", "kommun42.example");
    await page.getByRole("button", { name: "Visa", exact: true }).press("Enter");
    await page.getByText("100 personer").waitFor();
    await page.getByRole("button", { name: "Välj alla 100 som listan visar" }).press("Enter");
    await page.getByText("103 valda").waitFor();
    expect(await page.locator("[name=chosen]:checked").count()).toBe(50);
    await page.getByRole("link", { name: "Visa alla" }).press("Enter");
    await page.waitForURL(/deltagare$/);
    expect([await counted(), await page.locator("[name=chosen]:checked").count()]).toEqual(["103 valda", 2]);
    await page.locator("[name=chosen]").nth(0).uncheck();
    await page.getByRole("button", { name: "Skriv till dem du har valt" }).press("Enter");
    await page.waitForURL(/meddelanden/);
    expect(await page.textContent("main")).toContain("102 personer som du har valt");
    expect(page.url()).not.toContain("reg_");
    await page.goto(`${site.server.origin}/arbete/evenemang/manga/deltagare`);
    await page.getByRole("button", { name: "Rensa valet" }).press("Enter");
    await page.getByText("Ingen vald").waitFor();
    await page.getByRole("button", { name: "Skriv till dem du har valt" }).press("Enter");
    expect(await page.textContent("[role=alert]")).toContain("Välj minst en person");
    if (scripts) expect(await axeFaults(page)).toEqual([]);
    await done();
  });

  test("a message goes to the people of the organisation that one names, as many as are told of before", async () => {
    const { page, done } = await work(`${AT}/meddelanden`, { scripts });
    await page.fill("#organisation", "byalaget");
    await page.fill("#subject", "Till byalaget");
    await page.fill("#text", "Hej.");
    await page.getByRole("button", { name: "Förhandsgranska" }).press("Enter");
    expect(await page.textContent("main")).toContain("Organisation: byalaget");
    await page.getByRole("button", { name: "Ändra" }).press("Enter");
    expect(await page.inputValue("#organisation")).not.toBe("");
    await page.getByRole("button", { name: "Förhandsgranska" }).press("Enter");
    await page.getByRole("button", { name: "Skicka till 2 personer" }).press("Enter");
    expect(await page.textContent("[role=status]")).toContain("Meddelandet skickas till 2 personer.");
    await done();
  });

  test("one writes to those one has chosen, sees the letter as one of them, sends it once and follows it", async () => {
    const { page, done } = await work(`${AT}/deltagare?standing=live`, { scripts });
    await page.check(`[name=chosen][value=${people[0]}]`);
    await page.check(`[name=chosen][value=${people[1]}]`);
    await page.getByRole("button", { name: "Skriv till dem du har valt" }).press("Enter");
    await page.locator("main", { hasText: "2 personer som du har valt" }).waitFor({ timeout: 10_000 });
    await page.getByRole("button", { name: "Förhandsgranska" }).press("Enter");
    expect(await page.textContent("#subject-fault")).toContain("Skriv ett ämne");
    await page.fill("#subject", "Om lunchen");
    await page.fill("#text", "Den serveras klockan tolv.");
    await page.getByRole("button", { name: "Förhandsgranska" }).press("Enter");
    expect(await page.textContent("pre")).toContain("Den serveras klockan tolv.");
    await page.selectOption("#shownTo", { label: "Örjan Ek" });
    await page.getByRole("button", { name: "Visa" }).first().press("Enter");
    expect(await page.textContent("pre")).toContain("Hej Örjan Ek!");
    if (!scripts) await page.locator("form[target=letter] button").press("Enter");
    const letter = page.frameLocator("iframe[name=letter]");
    await letter.getByText("Hej Örjan Ek!").waitFor();
    // A frame in which no script may run can't be looked into by axe's.
    await page.evaluate(() => document.querySelector("iframe")?.remove());
    if (scripts) expect(await axeFaults(page)).toEqual([]);
    const send = page.getByRole("button", { name: "Skicka till 2 personer" });
    await send.press("Enter");
    expect(await page.textContent("[role=status]")).toContain("Meddelandet skickas till 2 personer.");
    expect(await page.textContent("h1")).toBe("Om lunchen");
    if (scripts) {
      // What has come of it is asked for anew together with how far it has come.
      await page.evaluate(() => (document.getElementById("results")!.textContent = "Som det var"));
      await page.getByText("Som det var").waitFor({ state: "detached" });
      expect(await page.textContent("#results h2")).not.toBe("");
    }
    if (scripts) expect(await faultsOf(page)).toEqual([]);
    await done();
  });
});
