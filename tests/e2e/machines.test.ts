import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import { openDatabase } from "#db/index.ts";
import { loadDemo } from "#demo/load-demo.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { axeFaults, launchBrowser, overflow } from "#tests/support/browser.ts";
import { startServer, type RunningServer } from "#tests/support/built-server.ts";
import { testContext } from "#tests/support/context.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";
import { draftEvent } from "#tests/support/drafts.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";

const HOSTILE = `</script><script>window.hit = 1</script> "'& ]]> <!-- 😀`;

describe.each(["sqlite", "postgres"] as const)("what machines read, on %s", (engine) => {
  let database: FreshDatabase;
  let server: RunningServer;
  let browser: Browser;
  let otherSite: Server;
  let otherOrigin: string;
  let otherPage = "";

  beforeAll(async () => {
    database = await freshDatabase(engine);
    const db = openDatabase(database.url);
    const ctx = testContext(db);
    await loadDemo(ctx, "2026-11-22" as CalendarDate);
    const words = { title: HOSTILE, description: HOSTILE, audience: HOSTILE, venue: HOSTILE, arrangers: [HOSTILE] };
    await publishInvitation(ctx, { draft: draftEvent(words), slug: "ond" });
    await publishInvitation(ctx, { draft: draftEvent(), slug: "lank", visibility: "link" });
    await db.close();
    server = await startServer({ databaseUrl: database.url });
    browser = await launchBrowser();
    otherSite = createServer((_, response) =>
      response.setHeader("Content-Type", "text/html; charset=utf-8").end(otherPage),
    );
    await new Promise<void>((resolve) => otherSite.listen(0, "127.0.0.1", resolve));
    otherOrigin = `http://127.0.0.1:${(otherSite.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await new Promise((resolve) => (otherSite ? otherSite.close(resolve) : resolve(null)));
    await database?.remove();
  });

  async function open(address: string, options: { width?: number; dark?: boolean } = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 800 },
      colorScheme: options.dark ? "dark" : "light",
    });
    const page = await context.newPage();
    await page.goto(address.startsWith("/") ? server.origin + address : address);
    return page;
  }

  async function contents(page: Page, selector: string) {
    return page.locator(selector).evaluateAll((tags) => tags.map((tag) => tag.getAttribute("content")));
  }

  test("an event's data and picture stand in its head, and its words do nothing there", async () => {
    const page = await open("/evenemang/ond");
    const scripts = page.locator("script");
    expect(await scripts.count()).toBe(1);
    expect(await scripts.getAttribute("type")).toBe("application/ld+json");
    const data = JSON.parse((await scripts.textContent()) ?? "") as Record<string, unknown>;
    expect(data).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Event",
      name: HOSTILE,
      description: HOSTILE,
      startDate: "2027-03-16T09:00:00+01:00",
      endDate: "2027-03-16T12:00:00+01:00",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
      location: { "@type": "Place", name: HOSTILE },
      organizer: { "@type": "Organization", name: HOSTILE },
      image: `${server.origin}/evenemang/ond/bild.png`,
    });
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
    expect(await contents(page, 'meta[property="og:title"]')).toEqual([HOSTILE]);
    expect(await contents(page, 'meta[property="og:url"]')).toEqual([`${server.origin}/evenemang/ond`]);
    expect(await contents(page, 'meta[property="og:locale"]')).toEqual(["sv_SE"]);
    expect(await contents(page, 'meta[name="twitter:card"]')).toEqual(["summary_large_image"]);
    const [picture = ""] = await contents(page, 'meta[property="og:image"]');
    expect((await contents(page, 'meta[property="og:image:alt"]'))[0]).toContain("tisdag 16 mars 2027");
    const size = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source ?? "";
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, picture);
    expect(size).toEqual([1200, 630]);
    await page.context().close();
  });

  test("an event that only those with the address find tells search engines nothing", async () => {
    const page = await open("/evenemang/lank");
    expect(await page.locator("script").count()).toBe(0);
    expect(await contents(page, 'meta[name="robots"]')).toEqual(["noindex"]);
    await page.context().close();
  });

  test("the list leads to its feed, narrowed as it is, and the browser's own reader reads it", async () => {
    const page = await open("/en?kind=conference");
    const feed = await page.locator('link[type="application/atom+xml"]').getAttribute("href");
    expect(feed).toBe("/en/feed.atom?kind=conference");
    const read = await page.evaluate(
      async (addresses) => {
        const faults: number[] = [];
        const titles: string[] = [];
        for (const address of addresses) {
          const text = await (await fetch(address)).text();
          const document = new DOMParser().parseFromString(text, "application/xml");
          faults.push(document.querySelectorAll("parsererror").length);
          titles.push(...[...document.querySelectorAll("entry > title")].map((title) => title.textContent ?? ""));
        }
        return { faults, titles };
      },
      [feed ?? "", "/flode.atom"],
    );
    expect(read.faults).toEqual([0, 0]);
    expect(read.titles).toContain("Narcotics conference – an example of the next edition");
    expect(read.titles).toContain(HOSTILE);
    await page.context().close();
  });

  test("another site shows the list by the line to paste, reads the JSON, and may frame nothing else", async () => {
    const documentation = await open("/api");
    const snippet = (await documentation.locator("pre").first().textContent()) ?? "";
    expect(snippet).toContain(`<iframe src="${server.origin}/inbaddat"`);
    await documentation.context().close();
    const closed = `<iframe title="closed" src="${server.origin}/evenemang/ond"></iframe>`;
    otherPage = `<!doctype html><html lang="sv"><title>En kommun</title>${snippet}${closed}`;
    const page = await open(otherOrigin);
    const list = page.frameLocator('iframe[title="Kommande evenemang från Samling"]');
    await list.getByRole("link", { name: "Narkotikakonferens – ett exempel på nästa upplaga" }).waitFor();
    expect(await list.locator("header, footer, script").count()).toBe(0);
    const [shown, refused] = ["Kommande evenemang från Samling", "closed"].map((title) =>
      page.locator(`iframe[title="${title}"]`).elementHandle(),
    );
    expect((await (await shown)?.contentFrame())?.url()).toBe(`${server.origin}/inbaddat`);
    // What Chromium puts in place of a page that may not be framed.
    expect((await (await refused)?.contentFrame())?.url()).toBe("chrome-error://chromewebdata/");
    const answer = await page.evaluate(async (address) => {
      const got = await fetch(address);
      const { events } = (await got.json()) as { events: { title: string }[] };
      return { titles: events.map(({ title }) => title), cookies: document.cookie };
    }, `${server.origin}/api/events.json?kind=conference`);
    expect(answer).toEqual({ titles: ["Narkotikakonferens – ett exempel på nästa upplaga"], cookies: "" });
    expect(await page.context().cookies()).toEqual([]);
    await list.getByRole("link", { name: "Narkotikakonferens – ett exempel på nästa upplaga" }).click();
    await page.waitForURL(`${server.origin}/evenemang/**`);
    await page.context().close();
  });

  test.each(["/api", "/en/api", "/inbaddat", "/en/embedded?county=07", "/inbaddat?county=01"])(
    "%s has no fault that axe, the window's edge or the HTML standard shows",
    async (path) => {
      for (const dark of [false, true]) {
        const page = await open(path, { width: 320, dark });
        expect(await axeFaults(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        expect(await page.locator("script").count()).toBe(0);
        await page.context().close();
      }
      expect(await htmlFaults(await (await fetch(server.origin + path)).text())).toEqual([]);
    },
  );

  test("every address that the page about open data shows answers", async () => {
    for (const path of ["/api", "/en/api"]) {
      const page = await open(path);
      const addresses = await page
        .locator("main a")
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect(addresses).toHaveLength(5);
      for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200]);
      await page.context().close();
    }
  });
});
