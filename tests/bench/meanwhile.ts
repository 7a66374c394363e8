import { randomBytes } from "node:crypto";
import { mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { SERVER_COMMAND } from "#app/cli/server-command.mjs";
import { paths } from "#app/paths.ts";
import { COMMAND_LINE } from "#access/actor.ts";
import { askForList } from "#commands/list/ask-for-list.ts";
import { setImport } from "#commands/import/set-import.ts";
import { startImport } from "#commands/import/start-import.ts";
import { uploadParticipants } from "#commands/import/upload-participants.ts";
import { openDatabase, type Database } from "#db/index.ts";
import { LIST_DEFAULTS, type ListOptions } from "#domain/registration/participant-list.ts";
import { idMaker, type ParticipantImportId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { ensureBuilt, freePort, settingsFor } from "#tests/support/built-server.ts";
import { startPostgres } from "#tests/support/postgres-server.ts";
import type { Bench } from "./bench.ts";
import { answering, ask, end, start } from "./processes.ts";
import { filledHouse, MANY } from "./work/filled-house.ts";

const LINES = 2_000;
const AT_REST_MS = 3_000;
const LONGEST_MS = 120_000;

/**
 * How long somebody else waits for an answer while the production process writes long lists and registers the people of a
 * spreadsheet: the longest of requests that come one after another all the while.
 */
export const meanwhile: Bench = {
  name: "meanwhile",
  about: `the longest wait of others while 9,900 people are listed and ${LINES} lines imported, beside none of it going on`,
  async run(engine) {
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), "samling-bench-"));
    const stage =
      engine === "postgres"
        ? await startPostgres()
        : { url: `sqlite:${join(folder, "samling.db")}`, stop: async () => undefined };
    const { cookies } = await filledHouse(stage.url);
    const headers = { cookie: cookies.organiser };
    const port = await freePort();
    const settings = { ...settingsFor(stage.url), PORT: String(port) };
    const server = start(SERVER_COMMAND, settings, openSync(join(folder, "log"), "w"));
    const db = openDatabase(stage.url);
    try {
      await answering(server, port, "/healthz");
      const rest = await during(port, () => wait(AT_REST_MS));
      const csv = await during(port, () => listed(db, "csv"));
      const xlsx = await during(port, () => listed(db, "xlsx"));
      const pdf = await during(port, () => listed(db, "pdf"));
      const id = await uploaded(db);
      const judged = await during(port, () => ask(port, paths.workImport("sv", MANY, id), headers));
      const imported = await during(port, () => registered(db, id));
      const all = { csv, xlsx, pdf, judged, imported };
      return {
        engine,
        ratio: Math.max(...Object.values(all).map(({ longestMs }) => longestMs)) / rest.longestMs,
        figures: {
          restLongestMs: rest.longestMs,
          ...Object.fromEntries(
            Object.entries(all).flatMap(([name, { longestMs, tookMs }]) => [
              [`${name}LongestMs`, longestMs],
              [`${name}TookMs`, tookMs],
            ]),
          ),
        },
      };
    } finally {
      await db.close();
      await end(server);
      await stage.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Asks for what costs nothing again and again until some work is done. */
async function during(port: number, work: () => Promise<unknown>) {
  const begun = performance.now();
  let done = false;
  const working = work().finally(() => (done = true));
  let longestMs = 0;
  while (!done) {
    const asked = performance.now();
    await ask(port, "/healthz");
    longestMs = Math.max(longestMs, performance.now() - asked);
    await wait(2);
  }
  await working;
  return { longestMs, tookMs: performance.now() - begun };
}

function contextOf(db: Database) {
  return { db, actor: COMMAND_LINE, now: () => instant(Date.now()), newId: idMaker(randomBytes) };
}

async function listed(db: Database, format: ListOptions["format"]): Promise<void> {
  const asked = { slug: MANY, kind: "participants", language: "sv", options: { ...LIST_DEFAULTS, format } } as const;
  const answer = await askForList(contextOf(db), asked);
  if (!answer.ok || answer.value.exportId === null) throw new Error(JSON.stringify(answer));
  const { listExport } = db.tables;
  const { exportId } = answer.value;
  await until(async () => {
    const [row] = await db.read((read) =>
      read.select({ at: listExport.finishedAt }).from(listExport).where(eq(listExport.id, exportId)),
    );
    return (row?.at ?? null) !== null;
  });
}

async function uploaded(db: Database): Promise<ParticipantImportId> {
  const lines = Array.from({ length: LINES }, (_, at) => [
    `Ny Person ${at}`,
    `ny.${at}@example.se`,
    `Kommun ${at % 99}`,
  ]);
  const rows = [["Namn", "E-post", "Organisation"], ...lines];
  const kept = await uploadParticipants(contextOf(db), { slug: MANY, language: "sv", rows });
  if (!kept.ok) throw new Error(kept.refusal);
  const columns = { name: 0, email: 1, organisation: 2 };
  const options = { whenFull: "wait", tell: false, mode: "digital" } as const;
  const set = await setImport(contextOf(db), { slug: MANY, id: kept.value, columns, options });
  if (!set.ok) throw new Error(set.refusal);
  return kept.value;
}

async function registered(db: Database, id: ParticipantImportId): Promise<void> {
  const started = await startImport(contextOf(db), { slug: MANY, id });
  if (!started.ok) throw new Error(started.refusal);
  const { participantImport } = db.tables;
  await until(async () => {
    const [row] = await db.read((read) =>
      read.select({ at: participantImport.finishedAt }).from(participantImport).where(eq(participantImport.id, id)),
    );
    return (row?.at ?? null) !== null;
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const begun = performance.now(); !(await isSo()); await wait(50)) {
    if (performance.now() - begun > LONGEST_MS) throw new Error("it took too long");
  }
}
