import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type Page } from "playwright-core";

/** Quiet and alone: without these a browser looks for its maker's servers at every start. */
const ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Chromium's sandbox refuses to run as root, which a container often is.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env["CHROMIUM_PATH"];
  if (!executablePath) throw new Error("no browser is named in CHROMIUM_PATH: run the tests by npm test");
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...more] });
}

/** What axe finds wrong, a line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** How far the page reaches beyond the window's right edge, in CSS pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
