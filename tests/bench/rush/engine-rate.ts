import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COMMAND_LINE } from "#access/actor.ts";
import type { EngineName } from "#db/index.ts";
import { openMigrated } from "#db/operations/open-migrated.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { startPostgres } from "#tests/support/postgres-server.ts";
import { copyRegistration, openRaw } from "./copied-rows.ts";

const ROWS = 2_000;
const IN_A_COMMIT = 100;

/** How many registrations a second the engine itself takes: the same rows by prepared statements, a hundred to a commit. */
export async function engineRate(engine: EngineName): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "samling-bench-"));
  const stage =
    engine === "postgres"
      ? await startPostgres()
      : { url: `sqlite:${join(folder, "samling.db")}`, stop: async () => undefined };
  try {
    await withOneRegistration(stage.url);
    const raw = await openRaw(stage.url);
    const began = performance.now();
    await copyRegistration(raw, 0, ROWS, IN_A_COMMIT);
    const perSecond = ROWS / ((performance.now() - began) / 1000);
    await raw.close();
    return perSecond;
  } finally {
    await stage.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An event with as many seats as come, of which one is taken. */
export async function withOneRegistration(url: string): Promise<void> {
  const db = await openMigrated(url);
  try {
    const ctx = { db, actor: COMMAND_LINE, now: () => instant(Date.now()), newId: idMaker(randomBytes) };
    await openEvent(ctx, { capacities: { "on-site": null } });
    await registered(ctx, [person("Alva Exempelsson")]);
  } finally {
    await db.close();
  }
}
