import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import { EVENTS_ON_A_PAGE } from "#domain/event/list-page.ts";
import { axeFaults, overflow } from "#tests/support/browser.ts";
import type { RunningServer } from "#tests/support/built-server.ts";
import { draftEvent, draftItem } from "#tests/support/drafts.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";
import { openSite, visit, type Site } from "#tests/support/visit.ts";

const CONFERENCE = "/evenemang/narkotikakonferens-2022";
const IN_ENGLISH = "/en/events/narkotikakonferens-2022";

const CONTACT = "Ann Ek, ann.ek@example.se, 0470-860 00";

const LONG = "Länsövergripandesamverkanskonferens".repeat(9);

describe.each(["sqlite", "postgres"] as const)("the public pages, on %s", (engine) => {
  let site: Site;
  let server: RunningServer;

  beforeAll(async () => {
    site = await openSite({
      engine,
      async tell(ctx) {
        await publishInvitation(ctx, { draft: draftEvent(), slug: "installt" });
        await changeEventState(ctx, { slug: "installt", act: "cancel" });
        await publishInvitation(ctx, { draft: draftEvent(), slug: "borttaget" });
        await changeEventState(ctx, { slug: "borttaget", act: "unpublish" });
        const people = [{ name: LONG, role: LONG, organisation: LONG }];
        const programme = [draftItem({ title: LONG, description: LONG, speakers: people, moderators: people })];
        const words = { title: LONG, venue: LONG, description: LONG, audience: LONG, cost: LONG, contact: LONG };
        await publishInvitation(ctx, { draft: draftEvent({ ...words, arrangers: [LONG], programme }), slug: "langt" });
        for (let number = 1; number <= EVENTS_ON_A_PAGE; number++) {
          await publishInvitation(ctx, {
            draft: draftEvent({ contact: CONTACT }),
            slug: `manga-${number}`,
            kind: "dialogue",
          });
        }
      },
    });
    ({ server } = site);
  });

  afterAll(() => site?.close());

  test("without JavaScript: from the list to the conference, right to the last speaker", async () => {
    const { page, done } = await visit(site, "/", { scripts: false, width: 320 });
    await page.getByRole("link", { name: "Narkotikakonferens med fokus på - narkotika i lokalsamhället" }).click();
    expect(new URL(page.url()).pathname).toBe(CONFERENCE);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
      "Narkotikakonferens med fokus på - narkotika i lokalsamhället",
    );
    const facts = (await page.locator("dl.facts > div").allInnerTexts()).map((text) => text.replace(/\n+/g, "\n"));
    expect(facts.slice(0, 4)).toEqual([
      "Datum\nTisdag 31 maj 2022",
      "Tid\nkl. 9.00–16.30\nInsläpp från kl. 8.30",
      "Plats\nKonserthuset i Växjö",
      "Deltagande\nPå plats eller digitalt\nAntalet platser i lokalen är begränsat, först till kvarn gäller.",
    ]);
    expect(await page.locator("ol.programme > li").count()).toBe(14);
    expect(await page.locator(".people li").count()).toBe(14);
    expect(await page.locator(".people li").last().innerText()).toBe("Maria Branting, utredare, socialstyrelsen");
    const fieldWork = page.locator("ol.programme > li").nth(12);
    expect(await fieldWork.locator("time").count()).toBe(0);
    expect(await page.locator(".arrangers li").count()).toBe(7);
    await done();
  });

  test("by keyboard: past the menu, and to an event", async () => {
    const { page, done } = await visit(site, "/");
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Hoppa till innehållet");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    // Through the six parts of the filter, and on.
    for (let presses = 0; presses < 7; presses++) await page.keyboard.press("Tab");
    const first = await focused();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/evenemang/**");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(first);
    await done();
  });

  test("in English: the same page, its Swedish parts marked", async () => {
    const { page, html, done } = await visit(site, CONFERENCE);
    await page.getByRole("link", { name: "In English" }).click();
    expect(new URL(page.url()).pathname).toBe(IN_ENGLISH);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.getByRole("heading", { level: 1 }).getAttribute("lang")).toBe("sv");
    expect(await page.locator("ol.programme h3:not([lang=sv])").count()).toBe(0);
    const facts = (await page.locator("dl.facts > div").allInnerTexts()).map((text) => text.replace(/\n+/g, "\n"));
    expect(facts.slice(0, 2)).toEqual(["Date\nTuesday 31 May 2022", "Time\n09:00–16:30\nDoors open at 08:30"]);
    for (const [language, path] of [
      ["sv", CONFERENCE],
      ["en", IN_ENGLISH],
      ["x-default", CONFERENCE],
    ]) {
      expect(html).toContain(`<link rel="alternate" hrefLang="${language}" href="${server.origin}${path}"/>`);
    }
    await page.getByRole("link", { name: "På svenska" }).click();
    expect(new URL(page.url()).pathname).toBe(CONFERENCE);
    await done();
  });

  test("an event written in both languages has each in its own", async () => {
    const { page, done } = await visit(site, "/en");
    await page.getByRole("link", { name: "Narcotics conference – an example of the next edition" }).click();
    expect(await page.getByRole("heading", { level: 1 }).getAttribute("lang")).toBeNull();
    expect(await page.locator(".notice").innerText()).toContain("This is an example");
    await done();
  });

  test("an event that is cancelled says so first, one that was taken back is gone", async () => {
    const cancelled = await visit(site, "/evenemang/installt");
    expect(await cancelled.page.locator(".notice.warn").innerText()).toContain("Evenemanget är inställt");
    await cancelled.done();
    const gone = await visit(site, "/evenemang/borttaget");
    expect([gone.status, await gone.page.getByRole("heading", { level: 1 }).textContent()]).toEqual([
      410,
      "Evenemanget är inte längre publicerat",
    ]);
    await gone.page.getByRole("link", { name: "Visa alla evenemang" }).click();
    expect(new URL(gone.page.url()).pathname).toBe("/");
    await gone.done();
  });

  const pages = [
    "/",
    "/en",
    CONFERENCE,
    IN_ENGLISH,
    "/evenemang/installt",
    "/evenemang/borttaget",
    "/evenemang/langt",
    "/tillganglighet",
    "/en/privacy",
    "/nej",
    "/en/no",
    "/?kind=conference&county=07&q=narkotika",
    "/en?q=nothing-has-this",
    "/?page=2",
    "/en/embedded?page=2",
    "/evenemang/manga-1",
    "/arkiv",
    "/en/archive/2022",
    "/serier/narkotikakonferensen-i-sydsverige",
    "/en/series/narkotikakonferensen-i-sydsverige",
  ];

  test.each(pages)("%s has no fault that axe, the window's edge or the HTML standard shows", async (path) => {
    for (const dark of [false, true]) {
      const { page, html, done } = await visit(site, path, { width: 320, dark });
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await htmlFaults(html)).toEqual([]);
      // Data for search engines is a script by its tag alone: no browser runs it.
      expect(html.replaceAll('<script type="application/ld+json">', "")).not.toContain("<script");
      await done();
    }
    // 1280 pixels at 400 per cent are 320; text alone at 200 per cent is WCAG 1.4.4.
    const large = await visit(site, path, { width: 640 });
    await largerText(large.page);
    expect(await overflow(large.page)).toBe(0);
    await large.done();
  });

  test("without JavaScript: narrows the list, and shares what was chosen by its address", async () => {
    const { page, done } = await visit(site, "/", { scripts: false });
    await page.getByLabel("Slag").selectOption("Konferens");
    await page.getByLabel("Län", { exact: true }).selectOption("Kronobergs län");
    await page.getByLabel("Sök").fill("NARKOTIKA exempel");
    await page.getByRole("button", { name: "Visa" }).click();
    const address = new URL(page.url());
    expect(Object.fromEntries(address.searchParams)).toEqual({
      q: "NARKOTIKA exempel",
      kind: "conference",
      county: "07",
      audience: "",
      mode: "",
    });
    expect(await page.locator("#coming ~ * h4").allInnerTexts()).toEqual([
      "Narkotikakonferens – ett exempel på nästa upplaga",
    ]);
    expect(await page.getByLabel("Slag").inputValue()).toBe("conference");
    await page.getByRole("link", { name: "Rensa urvalet" }).click();
    expect(page.url()).toBe(`${server.origin}/`);
    await done();
  });

  test("page by page, in either language, with what was chosen", async () => {
    const { page, done } = await visit(site, "/?kind=dialogue&audience=&q=trygga", { scripts: false, width: 320 });
    expect(await page.title()).toBe("Evenemang – Samling");
    await page.getByLabel("Slag").selectOption("");
    await page.getByLabel("Sök").fill("");
    await page.getByRole("button", { name: "Visa" }).click();
    expect(await page.title()).toBe("Evenemang, sida 1 av 2 – Samling");
    await page.getByRole("link", { name: "Nästa sida" }).click();
    expect([page.url(), await page.title()]).toEqual([`${server.origin}/?page=2`, "Evenemang, sida 2 av 2 – Samling"]);
    const head = (rel: string) => page.locator(`head link[rel=${rel}]`).getAttribute("href");
    expect([await head("prev"), await head("canonical")]).toEqual([`${server.origin}/`, `${server.origin}/?page=2`]);
    await page.getByRole("link", { name: "In English" }).click();
    expect([page.url(), await page.title()]).toEqual([`${server.origin}/en?page=2`, "Events, page 2 of 2 – Samling"]);
    await page.getByRole("link", { name: "Previous page" }).click();
    expect([page.url(), await head("next")]).toEqual([`${server.origin}/en`, `${server.origin}/en?page=2`]);
    await page.goto(`${server.origin}/?kind=conference&county=07&audience=`);
    await page.getByRole("link", { name: "In English" }).click();
    expect(page.url()).toBe(`${server.origin}/en?kind=conference&county=07`);
    await done();
  });

  test("who arranges can be written to and called by pressing what is written", async () => {
    const { page, done } = await visit(site, "/evenemang/manga-1", { width: 320 });
    const contact = page.locator("dl.facts > div", { hasText: "Kontakt" });
    expect(await contact.locator("dd").innerText()).toBe(CONTACT);
    expect(await contact.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
      "mailto:ann.ek@example.se",
      "tel:+4647086000",
    ]);
    await done();
  });

  test.each([320, 768, 1000, 1120, 1280])("at %i px the way out of a selection is beside the button", async (width) => {
    for (const path of ["/?kind=conference", "/en?kind=conference"]) {
      const { page, done } = await visit(site, path, { width });
      const [button, clear] = await Promise.all(
        ["button", "a"].map((tag) => page.locator(`.filter .actions ${tag}`).boundingBox()),
      );
      expect(clear!.x).toBeGreaterThan(button!.x + button!.width);
      expect(clear!.y).toBeGreaterThanOrEqual(button!.y);
      expect(clear!.y + clear!.height).toBeLessThanOrEqual(button!.y + button!.height);
      await done();
    }
  });

  test("in a narrow window no word of a title and no span of time is broken", async () => {
    for (const path of ["/evenemang/drogteckenutbildning-exempel", CONFERENCE, `${CONFERENCE}/program`]) {
      const { page, done } = await visit(site, path, { width: 320 });
      const broken = await page.evaluate(() => {
        const lines = (range: Range) => new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        const words = [...document.querySelectorAll("h1")].flatMap(({ firstChild }) =>
          [...(firstChild?.textContent ?? "").matchAll(/\S+/g)].map(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(firstChild!, index);
            range.setEnd(firstChild!, index + word.length);
            return { text: word, lines: lines(range) };
          }),
        );
        const times = [...document.querySelectorAll(".clock")].map((time) => {
          const range = document.createRange();
          range.selectNodeContents(time);
          const shown = [...time.querySelectorAll("time")].map((each) => Math.round(each.getBoundingClientRect().top));
          return { text: time.textContent, lines: new Set(shown).size };
        });
        return [...words, ...times].filter((each) => each.lines > 1).map(({ text }) => text);
      });
      expect([path, broken]).toEqual([path, []]);
      await done();
    }
  });

  test("through the archive and the series to the conference", async () => {
    const { page, done } = await visit(site, "/", { scripts: false });
    await page.getByRole("link", { name: "Alla tidigare evenemang" }).click();
    await page.getByRole("link", { name: "2022 (1)" }).click();
    await page.getByRole("link", { name: "Narkotikakonferensen i Sydsverige" }).click();
    expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
      "Kommande upplagor",
      "Tidigare upplagor",
    ]);
    await page.getByRole("link", { name: "Narkotikakonferens med fokus på - narkotika i lokalsamhället" }).click();
    expect(new URL(page.url()).pathname).toBe(CONFERENCE);
    await done();
  });

  test("every file that a page links is sent compressed, and for ever", async () => {
    const html = await (await fetch(server.origin)).text();
    const linked = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path!);
    expect(linked.length).toBeGreaterThan(0);
    for (const path of linked) {
      const { headers } = await fetch(server.origin + path, { headers: { "Accept-Encoding": "br" } });
      expect([path, headers.get("content-encoding")]).toEqual([path, "br"]);
      expect(headers.get("cache-control")).toContain("immutable");
    }
  });

  test("the sitemap names each public page in both languages, and nothing else", async () => {
    expect(await (await fetch(`${server.origin}/robots.txt`)).text()).toContain(
      `Sitemap: ${server.origin}/sitemap.xml`,
    );
    const response = await fetch(`${server.origin}/sitemap.xml`);
    const named = [...(await response.text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect(named).toContain(server.origin + CONFERENCE);
    expect(named).toContain(server.origin + IN_ENGLISH);
    expect(named.filter((address) => address!.includes("borttaget"))).toEqual([]);
    for (const address of named) expect((await fetch(address!)).status).toBe(200);
  });
});

async function largerText(page: Page): Promise<void> {
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
}
