import { cpus, loadavg } from "node:os";
import lighthouse, { type RunnerResult } from "lighthouse";
import { median } from "../bench/bench.ts";
import { freePort } from "#tests/support/built-server.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { MAIN_PAGES, withDemoSite } from "./demo-site.ts";
import type { Proof } from "./proof.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
/** Performance varies with what else the machine does: the median of so many counts. */
const ROUNDS = 3;
const ATTEMPTS = 3;

type Scores = Record<(typeof CATEGORIES)[number], number>;

/** Lighthouse as a slow phone on a slow network, on the built server with the demo story. */
export const lighthouseProof: Proof = {
  name: "lighthouse",
  about: "the main pages in both languages before Lighthouse, mobile: 100 in all four",
  async run(say) {
    const port = await freePort();
    const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
    try {
      return await withDemoSite(async (origin) => {
        say(`${CATEGORIES.join(" · ")}`);
        // The first visit of all is slowed by what the browser and the server do once.
        await visit(origin + MAIN_PAGES[0], port);
        let holds = true;
        for (const path of MAIN_PAGES) {
          const { scores, best, faults } = await measure(origin + path, port);
          say(
            `${CATEGORIES.map((category) => String(scores[category]).padStart(3)).join(" ")}  ${path}${best > scores.performance ? ` (performance at best ${best})` : ""}`,
          );
          for (const fault of faults) say(`    ${fault}`);
          if (CATEGORIES.some((category) => scores[category] < 100)) holds = false;
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

async function measure(url: string, port: number): Promise<{ scores: Scores; best: number; faults: Set<string> }> {
  const rounds: Scores[] = [];
  const faults = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const { lhr } = await visit(url, port);
    const { categories, audits } = lhr;
    const scores = CATEGORIES.map((category) => [category, Math.round((categories[category]?.score ?? 0) * 100)]);
    rounds.push(Object.fromEntries(scores) as Scores);
    for (const category of CATEGORIES) {
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
async function visit(url: string, port: number): Promise<RunnerResult> {
  for (let attempt = 1; ; attempt++) {
    const result = await lighthouse(url, { port, output: "json", logLevel: "error", onlyCategories: [...CATEGORIES] });
    const fault = result ? result.lhr.runtimeError?.message : "no result";
    if (result && fault === undefined) return result;
    if (attempt === ATTEMPTS) throw new Error(`Lighthouse gave nothing for ${url}: ${fault}`);
  }
}
