import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { instant } from "#domain/values/instant.ts";
import { axeFaults, overflow } from "#tests/support/browser.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";
import { openEvent, person, registered, soon } from "#tests/support/open-event.ts";
import { signedIn, type SignedInSomebody } from "#tests/support/signed-in.ts";
import { openSite, visit, type Site } from "#tests/support/visit.ts";

const slug = "dorrtraffen";
const county = "07" as CountyCode;
let site: Site;
let organiser: SignedInSomebody;

beforeAll(async () => {
  site = await openSite({
    tell: async (ctx) => {
      const host = await signedIn(ctx.db, { role: "organiser", organisation: "Växjö kommun" });
      const { id } = await openEvent(ctx, { slug, invited: soon(), capacities: { "on-site": 100 } });
      await givenHost(ctx, id, host.organisationId!);
      const people = Array.from({ length: 58 }, (_, at) => person(`Gäst ${String(at).padStart(2, "0")}`));
      const named = person("Örjan Al", { organisation: "Växjö kommun", county });
      const hidden = person("Sonja Skyddad", { protected: true });
      for (let from = 0; from < people.length; from += 20)
        await registered(ctx, people.slice(from, from + 20), { slug });
      await registered(ctx, [named, hidden], { slug });
    },
  });
  const now = { at: instant(Date.now()), origin: site.server.origin };
  organiser = await signedIn(site.db, { role: "organiser", organisation: "Växjö kommun", ...now });
}, 300_000);

afterAll(() => site.close());

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("a door is opened and closed by keyboard, %s", (_, scripts) => {
  test("and shows who is expected to whoever has its link", { timeout: 120_000 }, async () => {
    const { page, done } = await visit(site, "/robots.txt", { scripts });
    await page.context().addCookies([organiser.cookie]);
    await page.goto(`${site.server.origin}/arbete/evenemang/${slug}/deltagare`);
    await page.getByRole("link", { name: "Länkar till dörren" }).press("Enter");
    await page.getByLabel("Namn på länken").press("Enter");
    expect(await page.locator(".notice.warn").textContent()).toContain("Ge länken ett namn.");
    await page.getByLabel("Namn på länken").fill("Alva vid disken");
    await page.getByLabel("Namn på länken").press("Enter");
    await page.getByText("Öppna länken i telefonen som ska stå vid dörren.").waitFor();
    const address = await page.getByLabel("Länk att kopiera: Alva vid disken").inputValue();
    expect(address).toMatch(/^http:\/\/[^/]+\/dorr\/[\w-]{52}$/);

    const phone = await visit(site, address.slice(site.server.origin.length), { width: 320, scripts });
    expect(phone.status).toBe(200);
    expect(await phone.page.locator("tbody tr").count()).toBe(50);
    await phone.page.getByRole("link", { name: "Nästa" }).press("Enter");
    await phone.page.getByText("Sida 2 av 2").waitFor();
    expect(await phone.page.locator("tbody tr").last().textContent()).toContain("Örjan AlVäxjö kommun");
    await phone.page.getByLabel("Sök på namn eller organisation").fill("örjan");
    await phone.page.getByLabel("Sök på namn eller organisation").press("Enter");
    await phone.page.getByText("1 träff", { exact: true }).waitFor();
    expect(phone.page.url()).toMatch(/\?q=s\.[\w-]+#list$/);
    expect(await phone.page.locator("tbody tr").allTextContents()).toEqual(["Örjan AlVäxjö kommun"]);
    await phone.page.getByLabel("Sök på namn eller organisation").fill("Skyddad");
    await phone.page.getByLabel("Sök på namn eller organisation").press("Enter");
    await phone.page.getByText("Ingen träff.").waitFor();
    expect(await phone.page.getByText("Någon kan komma med en kod").count()).toBe(1);

    await page.getByRole("button", { name: /^Stäng ?: Alva vid disken/ }).press("Enter");
    await page.getByText("Länken är stängd.").waitFor();
    await phone.page.getByRole("link", { name: "Visa alla" }).press("Enter");
    await phone.page.getByRole("heading", { name: "Länken fungerar inte" }).waitFor();
    await phone.done();
    await done();
  });
});

test(
  "the door has no fault, on a phone and on a desk, in either language, light and dark",
  { timeout: 120_000 },
  async () => {
    const { page, done } = await visit(site, "/robots.txt");
    await page.context().addCookies([organiser.cookie]);
    await page.goto(`${site.server.origin}/arbete/evenemang/${slug}/dorren`);
    await page.getByLabel("Namn på länken").fill("Entrén");
    await page.getByRole("button", { name: "Skapa länken" }).click();
    const address = await page.getByLabel("Länk att kopiera: Entrén").inputValue();
    const path = address.slice(site.server.origin.length);
    await done();
    const faults: string[] = [];
    for (const at of [path, path.replace("/dorr/", "/en/door/"), `/dorr/${"0".repeat(20)}${"x".repeat(32)}`]) {
      for (const [width, dark] of [
        [320, true],
        [1280, false],
      ] as const) {
        const shown = await visit(site, at, { width, dark });
        const found = [...(await axeFaults(shown.page)), ...(await htmlFaults(shown.html))];
        if ((await overflow(shown.page)) > 0) found.push("wider than the window");
        faults.push(...found.map((fault) => `${at} at ${width}: ${fault}`));
        await shown.done();
      }
    }
    expect(faults).toEqual([]);
  },
);
