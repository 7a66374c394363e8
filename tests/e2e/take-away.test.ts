import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { axeFaults, overflow } from "#tests/support/browser.ts";
import { startServer, type RunningServer } from "#tests/support/built-server.ts";
import { draftEvent, draftItem } from "#tests/support/drafts.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";
import { pdfObjects, structureOf } from "#tests/support/pdf.ts";
import { openSite, visit, type Site } from "#tests/support/visit.ts";

const CONFERENCE = "/evenemang/narkotikakonferens-2022";
const LONG = "Länsövergripandesamverkanskonferens".repeat(9);

describe("what one takes along from an event's page", () => {
  let site: Site;
  let server: RunningServer;

  beforeAll(async () => {
    site = await openSite({
      async tell(ctx) {
        const people = [{ name: LONG, role: LONG, organisation: LONG }];
        const days = ["2027-03-16", "2027-03-17", "2027-03-18"] as CalendarDate[];
        const programme = days.map((date) => draftItem({ date, title: LONG, speakers: people, moderators: people }));
        const draft = draftEvent({ title: LONG, venue: LONG, endDate: days.at(-1)!, endsAt: null, programme });
        await publishInvitation(ctx, { draft, slug: "langt" });
      },
    });
    ({ server } = site);
  });

  afterAll(() => site?.close());

  async function open(path: string, options: Parameters<typeof visit>[2] = {}) {
    return (await visit(site, path, options)).page;
  }

  test("stands as plain links under a heading of its own, and each leads to its file", async () => {
    const page = await open(CONFERENCE, { scripts: false, width: 320 });
    const section = page.getByRole("region", { name: "Dela och skriv ut" });
    const links = await section.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links).toEqual(["program", "inbjudan.txt", "inbjudan.pdf"].map((part) => `${CONFERENCE}/${part}`));
    const types = links.map(async (link) => (await fetch(server.origin + link)).headers.get("content-type"));
    expect(await Promise.all(types)).toEqual([
      "text/html; charset=utf-8",
      "text/plain; charset=utf-8",
      "application/pdf",
    ]);
    await section.getByRole("link", { name: "Program att skriva ut" }).click();
    expect(
      await page
        .getByRole("listitem")
        .filter({ has: page.getByRole("heading") })
        .count(),
    ).toBe(14);
    await page.getByRole("link", { name: "Till evenemangets sida" }).click();
    expect(new URL(page.url()).pathname).toBe(CONFERENCE);
  });

  test("the built server draws the PDF, in a thread that lets it end", async () => {
    const response = await fetch(`${server.origin}${CONFERENCE}/inbjudan.pdf`);
    expect(structureOf(Buffer.from(await response.arrayBuffer()))).toMatchObject({ H1: 1, Table: 1, TR: 15 });
    const other = await startServer({ databaseUrl: site.databaseUrl });
    await fetch(`${other.origin}${CONFERENCE}/inbjudan.pdf`);
    expect(await other.stop()).toBe(0);
  });

  test("the programme changes language at the same place", async () => {
    const page = await open(`${CONFERENCE}/program`);
    await page.getByRole("link", { name: "In English" }).click();
    expect(new URL(page.url()).pathname).toBe("/en/events/narkotikakonferens-2022/programme");
    expect(await page.getByRole("heading", { level: 1 }).getAttribute("lang")).toBe("sv");
  });

  const pages = [`${CONFERENCE}/program`, "/en/events/narkotikakonferens-2022/programme", "/evenemang/langt/program"];

  test.each(pages)("%s has no fault that axe, the window's edge or the HTML standard shows", async (path) => {
    for (const dark of [false, true]) {
      const page = await open(path, { width: 320, dark });
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await htmlFaults(await page.content())).toEqual([]);
    }
  });

  test("prints on one sheet of A4 or A3, without menu, foot and hint", async () => {
    const page = await open(`${CONFERENCE}/program`);
    expect([await sheets(page, "A4"), await sheets(page, "A3")]).toEqual([1, 1]);
    await page.emulateMedia({ media: "print" });
    for (const gone of ["banner", "navigation", "contentinfo"] as const) {
      expect(await page.getByRole(gone).count()).toBe(0);
    }
    expect(await page.getByText("Skriv ut sidan").isVisible()).toBe(false);
  });

  test.each([320, 1280])(
    "at %i px the hint of how to print keeps away from the title, and suits any machine",
    async (width) => {
      for (const path of [`${CONFERENCE}/program`, "/en/events/narkotikakonferens-2022/programme"]) {
        const page = await open(path, { width });
        const hint = page.locator(".before .hint");
        const [above, title] = [await hint.boundingBox(), await page.getByRole("heading", { level: 1 }).boundingBox()];
        expect(title!.y - above!.y - above!.height).toBeGreaterThanOrEqual(24);
        expect(await hint.innerText()).not.toMatch(/Ctrl|Cmd|⌘/);
      }
    },
  );

  test("prints each day on a sheet that says of what it is", async () => {
    const page = await open("/evenemang/langt/program");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".again:visible").allInnerTexts()).toEqual([LONG, LONG]);
    expect(
      await page.locator(".day").evaluateAll((all) => all.map((day) => getComputedStyle(day).breakBefore)),
    ).toEqual(["auto", "page", "page"]);
  });
});

async function sheets(page: Page, format: string): Promise<number> {
  const margin = { top: "12mm", bottom: "12mm", left: "12mm", right: "12mm" };
  const pdf = await page.pdf({ format, margin });
  return pdfObjects(pdf).match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
