import { randomBytes } from "node:crypto";
import { mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { SERVER_COMMAND } from "#app/cli/server-command.mjs";
import { COMMAND_LINE } from "#access/actor.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import type { Database, EngineName } from "#db/index.ts";
import { openMigrated } from "#db/operations/open-migrated.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { composeMail } from "#emails/compose-mail.ts";
import { render } from "#emails/render.ts";
import { createTransport } from "#emails/transport.ts";
import { paths } from "#app/paths.ts";
import { ensureBuilt, freePort, settingsFor } from "#tests/support/built-server.ts";
import { madeMessage } from "#tests/support/messages.ts";
import { startPostgres } from "#tests/support/postgres-server.ts";
import { addedEvent, queuedMessage } from "#tests/support/registered.ts";
import { median, type Bench } from "./bench.ts";
import { answering, end, start } from "./processes.ts";
import { EARLIER, SLUG, openRush, rushAt } from "./rush.ts";

const ROUNDS = 3;
/** The slowest hundredth of a rush is some twenty people: one rush says little of them. */
const RUSHES = 9;
const MESSAGES = 1_000;

/**
 * The production process sends what waits, rendering included, to a server that takes everything at once; beside it the
 * mailer alone with one letter made beforehand. Then a rush with mail going on, and one with none, in turns.
 */
export const mail: Bench = {
  name: "mail",
  about: `${MESSAGES} messages to a local server, beside the mailer alone; and a rush with and without mail going on`,
  async run(engine) {
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), "samling-bench-"));
    const sink = await openSink();
    try {
      const ours: number[] = [];
      const limit: number[] = [];
      const quiet: number[] = [];
      const mailing: number[] = [];
      let sentMeanwhile = 0;
      for (let round = 0; round < ROUNDS; round++) {
        limit.push(await mailerAlone(sink));
        ours.push(await onStage(engine, join(folder, `${round}-a`), (stage) => sendAll(stage, sink)));
      }
      for (let round = 0; round < RUSHES; round++) {
        quiet.push(await onStage(engine, join(folder, `${round}-b`), (stage) => rushOn(stage, null)));
        mailing.push(await onStage(engine, join(folder, `${round}-c`), (stage) => rushOn(stage, sink)));
        sentMeanwhile += (await sink.counted()).count;
      }
      const p99 = { quiet: median(quiet), mailing: median(mailing) };
      return {
        engine,
        ratio: median(ours) / median(limit),
        figures: {
          messagesPerSecond: median(ours),
          mailerAlonePerSecond: median(limit),
          rushP99Ms: p99.quiet,
          rushP99WithMailMs: p99.mailing,
          p99Ratio: p99.mailing / p99.quiet,
          sentInRush: sentMeanwhile / RUSHES,
        },
      };
    } finally {
      await sink.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Stage {
  readonly url: string;
  readonly db: Database;
  readonly folder: string;
}

async function onStage(engine: EngineName, folder: string, work: (stage: Stage) => Promise<number>): Promise<number> {
  const place =
    engine === "postgres"
      ? await startPostgres()
      : { url: `sqlite:${join(folder, "samling.db")}`, stop: async () => undefined };
  const db = await openMigrated(place.url);
  try {
    await loadInitialRegister(contextOf(db));
    return await work({ url: place.url, db, folder });
  } finally {
    await db.close();
    await place.stop();
  }
}

async function sendAll({ url, db, folder }: Stage, sink: Sink): Promise<number> {
  await queue(db);
  await sink.counted();
  const server = await startSite(url, folder, sink.port);
  try {
    let count = 0;
    let perSecond = 0;
    while (count < MESSAGES) {
      await wait(250);
      const asked = await sink.counted({ keep: true });
      count = asked.count;
      perSecond = asked.perSecond;
    }
    return perSecond;
  } finally {
    await end(server.process);
  }
}

/** Mail waits in such numbers that it goes on for as long as the rush does. */
async function rushOn({ url, db, folder }: Stage, sink: Sink | null): Promise<number> {
  await openRush(contextOf(db));
  if (sink) {
    for (let times = 0; times < 3; times++) await queue(db);
    await sink.counted();
  }
  const server = await startSite(url, folder, sink?.port ?? null);
  const { p99Ms } = await rushAt(
    server,
    paths.event("sv", SLUG),
    join(folder, "rush.json"),
    paths.event("sv", EARLIER),
  );
  return p99Ms;
}

async function startSite(url: string, folder: string, smtpPort: number | null) {
  const port = await freePort();
  const smtp = smtpPort === null ? {} : { SMTP_URL: `smtp://127.0.0.1:${smtpPort}` };
  const process = start(
    SERVER_COMMAND,
    { ...settingsFor(url), PORT: String(port), ...smtp },
    openSync(join(folder, "log"), "w"),
  );
  await answering(process, port, "/healthz");
  return { port, process };
}

async function queue(db: Database): Promise<void> {
  const ctx = contextOf(db);
  const eventId = await addedEvent(ctx);
  for (let made = 0; made < MESSAGES; made++) await queuedMessage(ctx, { eventId });
}

function contextOf(db: Database) {
  return { db, actor: COMMAND_LINE, now: () => instant(Date.now()), newId: idMaker(randomBytes) };
}

async function mailerAlone(sink: Sink): Promise<number> {
  await sink.counted();
  const message = madeMessage("seat", "sv");
  const { from } = message.envelope;
  const server = {
    kind: "smtp",
    host: "127.0.0.1",
    port: sink.port,
    secure: false,
    requireTls: false,
    signIn: null,
  } as const;
  const transport = createTransport({ route: server, from, origin: "https://samling.example", dkim: null });
  const rendered = render(message);
  let left = MESSAGES;
  const sendOnAndOn = async () => {
    while (left-- > 0) {
      const letter = composeMail({ id: `msg_${left}`, message, references: null }, rendered, "samling.example");
      const delivery = await transport.send(letter, new AbortController().signal);
      if (!delivery.sent) throw new Error(`the sink refused a mail: ${delivery.code}`);
    }
  };
  await Promise.all(Array.from({ length: 5 }, sendOnAndOn));
  transport.close();
  return (await sink.counted()).perSecond;
}

interface Counted {
  readonly count: number;
  readonly perSecond: number;
}

interface Sink {
  readonly port: number;
  counted(options?: { keep: boolean }): Promise<Counted>;
  close(): Promise<void>;
}

async function openSink(): Promise<Sink> {
  const child = start(["tests/bench/mail/sink.mjs"], {}, "pipe");
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const line = async () => JSON.parse((await lines.next()).value as string) as unknown;
  const { port } = (await line()) as { port: number };
  return {
    port,
    async counted({ keep } = { keep: false }) {
      child.kill(keep ? "SIGUSR2" : "SIGHUP");
      return (await line()) as Counted;
    },
    close: () => end(child),
  };
}
