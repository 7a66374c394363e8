import { cpus, loadavg } from "node:os";
import lighthouse, { type Flags, type RunnerResult } from "lighthouse";
import type { Database } from "#db/index.ts";
import { median } from "../bench/bench.ts";
import { freePort } from "#tests/support/built-server.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { MAIN_PAGES, withDemoSite } from "./demo-site.ts";
import { innerPages, type InnerPage } from "./inner-pages.ts";
import type { Proof } from "./proof.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
/** Performance varies with what else the machine does: the median of so many counts. */
const ROUNDS = 3;
const ATTEMPTS = 3;

type Category = (typeof CATEGORIES)[number];
type Scores = Record<Category, number>;

/** What no search engine is to find is not written for them. */
function countedOf(unlisted: boolean): readonly Category[] {
  return CATEGORIES.filter((category) => !unlisted || category !== "seo");
}

/** Lighthouse as a slow phone on a slow network, on the built server with the demo story. */
export const lighthouseProof: Proof = {
  name: "lighthouse",
  about:
    "the main pages in both languages before Lighthouse, mobile: 100 in all four; and the form, one's own page and the workspace, performance at least 95 (--inner: these alone)",
  async run(say) {
    const port = await freePort();
    const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
    try {
      return await withDemoSite(async (origin, db) => {
        say(`${CATEGORIES.join(" · ")}`);
        // The first visit of all is slowed by what the browser and the server do once.
        await visit({ url: origin + MAIN_PAGES[0] }, port);
        let holds = true;
        for (const { path, shown, cookie, unlisted, least } of await measuredPages(db, origin)) {
          const { scores, best, faults } = await measure({ url: origin + path, cookie, unlisted }, port);
          say(
            `${CATEGORIES.map((category) => (countedOf(unlisted).includes(category) ? String(scores[category]) : "–").padStart(3)).join(" ")}  ${shown}${best > scores.performance ? ` (performance at best ${best})` : ""}`,
          );
          for (const fault of faults) say(`    ${fault}`);
          const tooLow = (category: Category) => scores[category] < (category === "performance" ? least : 100);
          if (countedOf(unlisted).some(tooLow)) holds = false;
        }
        const [load = 0] = loadavg();
        if (load > cpus().length) {
          say(
            `The machine is busy (load ${load.toFixed(1)} on ${cpus().length} processors), which lowers performance.`,
          );
        }
        return holds;
      });
    } finally {
      await browser.close();
    }
  },
};

/** Those that a visitor meets first, and those behind them, of which the last may be a little slower. */
async function measuredPages(db: Database, origin: string): Promise<readonly (InnerPage & { least: number })[]> {
  const main = MAIN_PAGES.map((path) => ({ path, shown: path, unlisted: false, least: 100 }));
  const inner = (await innerPages(db, origin)).map((page) => ({ ...page, least: 95 }));
  return [...(process.argv.includes("--inner") ? [] : main), ...inner];
}

interface Asked {
  readonly url: string;
  readonly cookie?: string | undefined;
  readonly unlisted?: boolean;
}

async function measure(asked: Asked, port: number): Promise<{ scores: Scores; best: number; faults: Set<string> }> {
  const rounds: Scores[] = [];
  const faults = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const { lhr } = await visit(asked, port);
    const { categories, audits } = lhr;
    const scores = CATEGORIES.map((category) => [category, Math.round((categories[category]?.score ?? 0) * 100)]);
    rounds.push(Object.fromEntries(scores) as Scores);
    for (const category of countedOf(asked.unlisted ?? false)) {
      if (categories[category]?.score === 1) continue;
      for (const { id, weight } of categories[category]?.auditRefs ?? []) {
        const audit = audits[id];
        if (weight > 0 && audit && audit.score !== null && audit.score < 0.9) faults.add(`${audit.id}: ${audit.title}`);
      }
    }
  }
  const medians = CATEGORIES.map((category) => [category, median(rounds.map((scores) => scores[category]))]);
  const best = Math.max(...rounds.map((scores) => scores.performance));
  return { scores: Object.fromEntries(medians) as Scores, best, faults };
}

/** On a busy machine a trace may miss its beginning, which says nothing of the page: once more, then. */
async function visit({ url, cookie, unlisted = false }: Asked, port: number): Promise<RunnerResult> {
  const flags: Flags = { port, output: "json", logLevel: "error", onlyCategories: [...countedOf(unlisted)] };
  if (cookie !== undefined) flags.extraHeaders = { Cookie: cookie };
  for (let attempt = 1; ; attempt++) {
    const result = await lighthouse(url, flags);
    const fault = result ? result.lhr.runtimeError?.message : "no result";
    const shown = result?.lhr.finalDisplayedUrl;
    if (shown !== undefined && shown !== url) throw new Error(`another page was shown: ${new URL(shown).pathname}`);
    if (result && fault === undefined) return result;
    if (attempt === ATTEMPTS) throw new Error(`Lighthouse gave nothing for ${url}: ${fault}`);
  }
}
