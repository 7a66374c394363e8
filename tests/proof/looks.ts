import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { projectRoot } from "#app/config.ts";
import { launchBrowser, overflow } from "#tests/support/browser.ts";
import { MAIN_PAGES, withDemoSite } from "./demo-site.ts";
import type { Proof } from "./proof.ts";

const WIDTHS = [320, 768, 1280];
const PAPER_MARGIN = { top: "15mm", right: "15mm", bottom: "15mm", left: "15mm" };
const LIGHTS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { forcedColors: "active" },
};

/** Pictures for people to look at: nothing here tells whether a page is good to look at. */
export const looks: Proof = {
  name: "looks",
  about: "pictures of the main pages in .cache/looks, in three widths, light, dark, forced colours and print",
  async run(say) {
    const folder = join(projectRoot(), ".cache", "looks");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const browser = await launchBrowser();
    try {
      return await withDemoSite(async (origin) => {
        let beyond = 0;
        for (const path of MAIN_PAGES) {
          const file = join(folder, path === "/" ? "start" : path.slice(1).replaceAll("/", "-"));
          beyond += await photograph(browser, origin + path, file);
        }
        say(`${folder}: ${MAIN_PAGES.length} pages, ${beyond} wider than their window`);
        return beyond === 0;
      });
    } finally {
      await browser.close();
    }
  },
};

async function photograph(browser: Browser, url: string, file: string): Promise<number> {
  let beyond = 0;
  for (const [light, options] of Object.entries(LIGHTS)) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({ ...options, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(url);
      await page.screenshot({ path: `${file}-${width}-${light}.png`, fullPage: true });
      if ((await overflow(page)) > 0) beyond++;
      if (light === "light" && width === WIDTHS.at(-1))
        await page.pdf({ path: `${file}.pdf`, format: "A4", margin: PAPER_MARGIN });
      await context.close();
    }
  }
  return beyond;
}
