import { randomBytes } from "node:crypto";
import { mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { NODE_FLAGS, SERVER_COMMAND } from "#app/cli/server-command.mjs";
import { COMMAND_LINE } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { paths } from "#app/paths.ts";
import type { Database, EngineName } from "#db/index.ts";
import { openMigrated } from "#db/operations/open-migrated.ts";
import { idMaker, type EventId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { ensureBuilt, freePort, settingsFor } from "#tests/support/built-server.ts";
import { openEvent, soon } from "#tests/support/open-event.ts";
import { startPostgres } from "#tests/support/postgres-server.ts";
import { median, type Bench } from "./bench.ts";
import { answering, bundled, end, start } from "./processes.ts";
import { engineRate } from "./rush/engine-rate.ts";

const ROUNDS = 5;
const PEOPLE = 2_000;
const SEATS = 500;
const CONNECTIONS = 200;
export const SLUG = "rusning";
/** An earlier, smaller event: at it the process has learnt its trade. */
export const EARLIER = "tidigare";
const EARLIER_PEOPLE = PEOPLE / 4;

/**
 * Everybody at once on the morning when registration opens: the production process with its log, its mail queued and its
 * commits durable, beside Remix with an action that reads the same form and does nothing.
 */
export const rush: Bench = {
  name: "rush",
  about: `${PEOPLE} people at ${CONNECTIONS} connections for ${SEATS} seats, beside an empty Remix action`,
  async run(engine) {
    await ensureBuilt();
    const emptyAction = await bundled("tests/bench/rush/empty-action.ts");
    const folder = mkdtempSync(join(tmpdir(), "samling-bench-"));
    const rounds: Round[] = [];
    try {
      for (let round = 0; round < ROUNDS; round++) rounds.push(await oneRound(engine, emptyAction, folder, round));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const middle = (figure: (round: Round) => number) => median(rounds.map(figure));
    const furthest = (figure: (round: Round) => number, from: number) =>
      rounds.map(figure).reduce((worst, one) => (Math.abs(one - from) > Math.abs(worst - from) ? one : worst), from);
    return {
      engine,
      // Each pair was measured in the same moment.
      ratio: middle(({ ours, limit }) => ours.perSecond / limit.perSecond),
      figures: {
        perSecond: middle(({ ours }) => ours.perSecond),
        limitPerSecond: middle(({ limit }) => limit.perSecond),
        p50Ms: middle(({ ours }) => ours.p50Ms),
        p99Ms: middle(({ ours }) => ours.p99Ms),
        limitP99Ms: middle(({ limit }) => limit.p99Ms),
        enginePerSecond: await engineRate(engine),
        confirmed: furthest(({ confirmed }) => confirmed, SEATS),
        queued: middle(({ queued }) => queued),
        oversold: Math.max(...rounds.map(({ confirmed }) => Math.max(0, confirmed - SEATS))),
        refused: Math.max(...rounds.map(({ ours }) => PEOPLE - (ours.statuses["303"] ?? 0))),
        messages: middle(({ messages }) => messages),
        wronglyCounted: Math.max(...rounds.map(({ differences }) => differences)),
      },
    };
  },
};

export interface Rush {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly statuses: Readonly<Record<string, number>>;
}

interface Round {
  readonly ours: Rush;
  readonly limit: Rush;
  readonly confirmed: number;
  readonly queued: number;
  readonly messages: number;
  readonly differences: number;
}

async function oneRound(engine: EngineName, emptyAction: string, folder: string, round: number): Promise<Round> {
  const stage =
    engine === "postgres"
      ? await startPostgres()
      : { url: `sqlite:${join(folder, String(round), "samling.db")}`, stop: async () => undefined };
  const db = await openMigrated(stage.url);
  try {
    const ctx = { db, actor: COMMAND_LINE, now: () => instant(Date.now()), newId: idMaker(randomBytes) };
    await loadInitialRegister(ctx);
    const { id } = await openRush(ctx);
    const limit = await rushAt(await startLimit(emptyAction), "/", join(folder, "limit.json"));
    const log = openSync(join(folder, "log"), "w");
    const port = await freePort();
    const settings = { ...settingsFor(stage.url), PORT: String(port) };
    const server = start(SERVER_COMMAND, settings, log);
    await answering(server, port, "/healthz");
    const ours = await rushAt(
      { port, process: server },
      paths.event("sv", SLUG),
      join(folder, "ours.json"),
      paths.event("sv", EARLIER),
    );
    return { ours, limit, ...(await outcome(db, id)) };
  } finally {
    await db.close();
    await stage.stop();
  }
}

/** The event of the rush, and one that people registered for before it. */
export async function openRush(ctx: CommandContext) {
  await openEvent(ctx, { slug: EARLIER, invited: soon(), capacities: { "on-site": EARLIER_PEOPLE / 2 } });
  return openEvent(ctx, { slug: SLUG, invited: soon(), capacities: { "on-site": SEATS } });
}

/** On a Node that is set as ours is. */
async function startLimit(file: string) {
  const port = await freePort();
  const child = start([...NODE_FLAGS, file, String(port)], {}, "ignore");
  await answering(child, port, "/");
  return { port, process: child };
}

/**
 * Everybody's forms, at a server that answers, which is ended after them. What a process compiles at its first requests is
 * not what a rush finds: others' forms come before, at an address of their own where they would take seats.
 */
export async function rushAt(
  server: { readonly port: number; readonly process: ReturnType<typeof start> },
  path: string,
  file: string,
  pathBefore = path,
): Promise<Rush> {
  const origin = `http://localhost:${server.port}`;
  try {
    const once = async (bodies: readonly string[], at: string) => {
      writeFileSync(file, JSON.stringify({ path: at, bodies, origin }));
      const argv = ["tests/bench/rush/load.mjs", String(server.port), file, String(CONNECTIONS)];
      return JSON.parse(await text(start(argv, {}, "pipe").stdout!)) as Rush;
    };
    const forms = (count: number) =>
      Array.from({ length: count }, (_, index) => form(index, `Deltagare ${index} Exempelsson`));
    await once(forms(EARLIER_PEOPLE), pathBefore);
    return await once(forms(PEOPLE), path);
  } finally {
    await end(server.process);
  }
}

const newId = idMaker(randomBytes);

/** In the words of the page's own form, in its order. */
function form(index: number, name: string): string {
  return new URLSearchParams({
    ...{ submission: newId("sub"), people: "1", "samling-ruta": "", "name-1": name },
    "email-1": `deltagare.${index}@example.se`,
    "organisation-1": ORGANISATIONS[index % ORGANISATIONS.length]!,
    ...{ "county-1": "07", "mode-1": "on-site", "code-1": "" },
  }).toString();
}

const ORGANISATIONS = ["Växjö kommun", "Länsstyrelsen Kronoberg", "Polisen", "Föreningen Exempel", "Region Kronoberg"];

async function outcome(
  db: Database,
  eventId: EventId,
): Promise<Pick<Round, "confirmed" | "queued" | "messages" | "differences">> {
  const checked = await checkSeats({ db, actor: COMMAND_LINE }, null);
  return db.read(async (read) => {
    const { registration, message } = read.tables;
    const count = sql<number>`count(*)`.mapWith(Number);
    const [seats] = await read
      .select({ count })
      .from(registration)
      .where(and(eq(registration.eventId, eventId), isNotNull(registration.seatNumber)));
    const [places] = await read
      .select({ count })
      .from(registration)
      .where(and(eq(registration.eventId, eventId), isNotNull(registration.waitNumber)));
    const [mails] = await read
      .select({ count })
      .from(message)
      .where(and(eq(message.eventId, eventId), eq(message.tries, 0)));
    return {
      confirmed: seats?.count ?? 0,
      queued: places?.count ?? 0,
      messages: mails?.count ?? 0,
      differences: checked.ok ? checked.value.differences.length : -1,
    };
  });
}
