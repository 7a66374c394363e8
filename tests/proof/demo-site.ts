import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COMMAND_LINE } from "#access/actor.ts";
import { openDatabase, type Database } from "#db/index.ts";
import { migrate } from "#db/operations/migrate.ts";
import { loadDemo } from "#demo/load-demo.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { STOCKHOLM, dateIn, instant } from "#domain/values/instant.ts";
import { LANGUAGES } from "#domain/values/language.ts";
import { paths } from "#app/paths.ts";
import { startServer } from "#tests/support/built-server.ts";

const CONFERENCE = "narkotikakonferens-2022";

/** The pages that a visitor meets first, in both languages. */
export const MAIN_PAGES: readonly string[] = LANGUAGES.flatMap((language) => [
  paths.events(language),
  paths.event(language, CONFERENCE),
  paths.programme(language, CONFERENCE),
  paths.accessibility(language),
  paths.privacy(language),
]);

/** Pages that no sitemap names. */
const UNLISTED_PAGES: readonly string[] = LANGUAGES.flatMap((language) => [
  paths.reportReceived(language),
  paths.event(language, "finns-inte"),
  `${paths.events(language)}?q=xyz`,
]);

/** Builds what is built, serves the demo story from a database of its own, and clears up. */
export async function withDemoSite<Value>(work: (origin: string, db: Database) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), "samling-proof-"));
  const databaseUrl = `sqlite:${join(folder, "samling.db")}`;
  const db = openDatabase(databaseUrl);
  await migrate(db);
  const now = () => instant(Date.now());
  await loadDemo({ db, actor: COMMAND_LINE, now, newId: idMaker(randomBytes) }, dateIn(STOCKHOLM, now()));
  const server = await startServer({ databaseUrl });
  try {
    return await work(server.origin, db);
  } finally {
    await server.stop();
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every page of the site: the main ones, all that the sitemap names, and those that it doesn't. */
export async function allPages(origin: string): Promise<string[]> {
  const sitemap = await (await fetch(origin + paths.sitemap())).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => address.slice(origin.length));
  return [...new Set([...MAIN_PAGES, ...listed.map((path) => path || "/"), ...UNLISTED_PAGES])];
}
