import { mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { SERVER_COMMAND } from "#app/cli/server-command.mjs";
import { paths } from "#app/paths.ts";
import { openDatabase, type Database, type EngineName } from "#db/index.ts";
import { ensureBuilt, freePort, settingsFor } from "#tests/support/built-server.ts";
import { startPostgres } from "#tests/support/postgres-server.ts";
import { median, type Bench } from "./bench.ts";
import { answering, ask, end, start } from "./processes.ts";

const ROUNDS = 9;
const CONNECTIONS = 50;
const SECONDS = 2;
const CHANGES = 5;
/** It takes registrations: its page has the form, whose key is filled in at each request. */
const SLUG = "narkotikakonferens-exempel";
/** It is over, and its page the same for everybody. */
const SLUG_WITHOUT_FORM = "narkotikakonferens-2022";

/**
 * The production process as people meet it, with its log, beside Node's server with the same bytes and headers. A page with
 * a slot is put together at each request; one without is measured too.
 */
export const page: Bench = {
  name: "page",
  about: `the event page at ${CONNECTIONS} connections, beside a bare Node server with the same bytes and headers`,
  async run(engine) {
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), "samling-bench-"));
    const database = await openStage(engine, folder);
    const ours = await startOurs(database.url, folder);
    try {
      const event = await besideBare(ours.port, paths.event("sv", SLUG), folder);
      const without = await besideBare(ours.port, paths.event("sv", SLUG_WITHOUT_FORM), folder);
      const changes = await changesUnderLoad(ours.port, database.url);
      return {
        engine,
        ratio: event.ratio,
        figures: {
          perSecond: event.perSecond,
          limitPerSecond: event.limitPerSecond,
          p50Ms: event.p50Ms,
          p99Ms: event.p99Ms,
          limitP99Ms: event.limitP99Ms,
          withoutSlotsRatio: without.ratio,
          withoutSlotsPerSecond: without.perSecond,
          changeSeenMs: median(changes),
          changeSeenMostMs: Math.max(...changes),
        },
      };
    } finally {
      await end(ours.process);
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function openStage(engine: EngineName, folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const stage =
    engine === "postgres"
      ? await startPostgres()
      : { url: `sqlite:${join(folder, "samling.db")}`, stop: async () => undefined };
  const load = start(["--import", "tsx", "app/cli/main.ts", "load-demo"], settingsFor(stage.url), "ignore");
  const code = await new Promise((resolve) => load.on("close", resolve));
  if (code !== 0) throw new Error(`the demo could not be loaded (${String(code)})`);
  return stage;
}

async function startOurs(databaseUrl: string, folder: string) {
  const port = await freePort();
  const log = openSync(join(folder, "log"), "w");
  const settings = { ...settingsFor(databaseUrl), PORT: String(port) };
  const child = start(SERVER_COMMAND, settings, log);
  await answering(child, port, "/healthz");
  return { port, process: child };
}

/** Ours and the limit in turns, so that what else the machine does falls on both. */
async function besideBare(port: number, path: string, folder: string) {
  const answer = await ask(port, path, { "accept-encoding": "gzip, deflate, br, zstd" });
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  const bare = await startBare(answer, folder);
  const seen = { ours: [] as Load[], limit: [] as Load[] };
  try {
    await load(port, path, 1);
    await load(bare.port, path, 1);
    for (let round = 0; round < ROUNDS; round++) {
      seen.limit.push(await load(bare.port, path, SECONDS));
      seen.ours.push(await load(port, path, SECONDS));
    }
  } finally {
    await end(bare.process);
  }
  // Each pair was measured in the same moment, and knows more of the two than the middle of each.
  const ratios = seen.ours.map((one, round) => one.perSecond / seen.limit[round]!.perSecond);
  const middle = (of: readonly Load[], figure: keyof Load) => median(of.map((one) => one[figure]));
  return {
    ratio: median(ratios),
    perSecond: middle(seen.ours, "perSecond"),
    p50Ms: middle(seen.ours, "p50Ms"),
    p99Ms: middle(seen.ours, "p99Ms"),
    limitPerSecond: middle(seen.limit, "perSecond"),
    limitP99Ms: middle(seen.limit, "p99Ms"),
  };
}

async function startBare({ headers, body }: Awaited<ReturnType<typeof ask>>, folder: string) {
  const file = join(folder, "answer.json");
  // What Node's server adds by itself, it adds for both.
  const { date: _, connection: _c, "keep-alive": _k, ...own } = headers;
  writeFileSync(file, JSON.stringify({ headers: own, body: body.toString("base64") }));
  const port = await freePort();
  const child = start(["tests/bench/page/bare-server.mjs", file, String(port)], {}, "pipe");
  await new Promise((resolve) => child.stdout?.once("data", resolve));
  return { port, process: child };
}

/** Another process than the server's, this one, changes a title in the programme again and again. */
async function changesUnderLoad(port: number, databaseUrl: string): Promise<number[]> {
  const db = openDatabase(databaseUrl);
  const under = load(port, paths.event("sv", SLUG), 2 + CHANGES);
  try {
    const taken: number[] = [];
    for (let change = 1; change <= CHANGES; change++) {
      await wait(700);
      const title = `Ändrad ${change} gånger`;
      const began = performance.now();
      await changeTitle(db, title);
      while (!(await ask(port, paths.event("sv", SLUG))).body.includes(title)) await wait(2);
      taken.push(performance.now() - began);
    }
    return taken;
  } finally {
    await under;
    await db.close();
  }
}

async function changeTitle(db: Database, title: string): Promise<void> {
  await db.inTransaction(async (tx) => {
    const { event, programmeItem, programmeItemText } = tx.tables;
    const [first] = await tx
      .select({ id: programmeItem.id })
      .from(programmeItem)
      .innerJoin(event, eq(event.id, programmeItem.eventId))
      .where(eq(event.slug, SLUG))
      .orderBy(programmeItem.position)
      .limit(1);
    if (!first) throw new Error("the demo's conference has no programme");
    await tx.update(programmeItemText).set({ title }).where(eq(programmeItemText.itemId, first.id));
  });
}

interface Load {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

async function load(port: number, path: string, seconds: number): Promise<Load> {
  const child = start(["tests/bench/page/load.mjs", ...[port, path, CONNECTIONS, seconds].map(String)], {}, "pipe");
  const { failures, ...seen } = JSON.parse(await text(child.stdout!)) as Load & { failures: number };
  if (failures > 0) throw new Error(`${failures} requests for ${path} failed`);
  return seen;
}
