import { mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SERVER_COMMAND } from "#app/cli/server-command.mjs";
import { paths } from "#app/paths.ts";
import type { EngineName } from "#db/index.ts";
import { ensureBuilt, freePort, settingsFor } from "#tests/support/built-server.ts";
import { startPostgres } from "#tests/support/postgres-server.ts";
import { median, type Bench } from "./bench.ts";
import { answering, ask, end, start } from "./processes.ts";
import { filledHouse, FEW, MANY } from "./work/filled-house.ts";
import { LISTS } from "./work/lists.ts";

const ROUNDS = 25;
const WARMING = 5;
/** The process's worker reads too: of some requests the one that it didn't come into tells. */
const COUNTED = 4;

/**
 * The lists of the workspace as a signed-in organiser gets them from the production process, one request at a time, beside
 * a page that asks for nothing but who has signed in.
 */
export const work: Bench = {
  name: "work",
  about:
    "each list of the workspace at 10,000 people, beside a page that lists nothing; the ratio is the slowest to it",
  async run(engine) {
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), "samling-bench-"));
    const stage = await openStage(engine, folder);
    try {
      const { cookies, made } = await filledHouse(stage.url);
      const lists = LISTS.map(({ name, path, asks = "organiser" }) => ({
        name,
        path: (slug: string) => path(slug, made[slug]!),
        headers: { cookie: cookies[asks] },
      }));
      const limit = { name: "limit", path: () => paths.secondFactor("sv"), headers: { cookie: cookies.organiser } };
      const took = await timed(stage.url, folder, [limit, ...lists]);
      const statements = await counted(stage.url, folder, lists);
      const limitMs = median(took.limit);
      const slowestMs = Math.max(...lists.map(({ name }) => median(took[name]!)));
      return {
        engine,
        ratio: slowestMs / limitMs,
        figures: {
          ...{ limitMs, slowestMs, slowestP95Ms: Math.max(...lists.map(({ name }) => p95(took[name]!))) },
          moreStatementsThanForTen: Math.max(
            ...lists.map(({ name }) => statements[name]!.many - statements[name]!.few),
          ),
          ...Object.fromEntries(
            lists.flatMap(({ name }) => [
              [`${name}Ms`, median(took[name]!)],
              [`${name}P95Ms`, p95(took[name]!)],
              [`${name}Statements`, statements[name]!.many],
            ]),
          ),
        },
      };
    } finally {
      await stage.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface List {
  readonly name: string;
  readonly path: (slug: string) => string;
  readonly headers: Headers;
}

type Headers = Record<string, string>;

async function openStage(engine: EngineName, folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  if (engine === "postgres") return startPostgres();
  return { url: `sqlite:${join(folder, "samling.db")}`, stop: async () => undefined };
}

/** In turns, so that what else the machine does falls on all. */
async function timed(url: string, folder: string, pages: readonly List[]) {
  const server = await startSite(url, folder);
  const took: Record<string, number[]> & { limit: number[] } = { limit: [] };
  try {
    for (let round = -WARMING; round < ROUNDS; round++) {
      for (const { name, path, headers } of pages) {
        const ms = await answered(server.port, path(MANY), headers);
        if (round >= 0) (took[name] ??= []).push(ms);
      }
    }
    return took;
  } finally {
    await end(server.process);
  }
}

/** How many statements each takes, of many and of few. */
async function counted(url: string, folder: string, lists: readonly List[]) {
  const counter = await freePort();
  const preload = ["--import", "./tests/bench/work/statement-counter.mjs"];
  const server = await startSite(url, folder, preload, { COUNTER_PORT: String(counter) });
  const sinceLast = async () => Number((await ask(counter, "/")).body);
  const fewest = async (path: string, headers: Headers) => {
    const seen = [];
    for (let times = 0; times < COUNTED; times++) {
      await sinceLast();
      await answered(server.port, path, headers);
      seen.push(await sinceLast());
    }
    return Math.min(...seen);
  };
  try {
    const statements: Record<string, { readonly few: number; readonly many: number }> = {};
    for (const { name, path, headers } of lists) {
      const first = path(FEW).replace(/page=\d+/, "page=1");
      statements[name] = { few: await fewest(first, headers), many: await fewest(path(MANY), headers) };
    }
    return statements;
  } finally {
    await end(server.process);
  }
}

async function startSite(url: string, folder: string, preload: readonly string[] = [], env: Headers = {}) {
  const port = await freePort();
  const settings = { ...settingsFor(url), ...env, PORT: String(port) };
  const process = start([...preload, ...SERVER_COMMAND], settings, openSync(join(folder, "log"), "w"));
  await answering(process, port, "/healthz");
  return { port, process };
}

async function answered(port: number, path: string, headers: Headers): Promise<number> {
  const began = performance.now();
  const { status } = await ask(port, path, headers);
  if (status !== 200) throw new Error(`${path} answers ${status}`);
  return performance.now() - began;
}

function p95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]!;
}
