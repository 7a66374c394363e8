import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#db/index.ts";
import { loadDemo } from "#demo/load-demo.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { startServer, type RunningServer } from "#tests/support/built-server.ts";
import { testContext } from "#tests/support/context.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";
import { readAloud } from "#tests/support/read-aloud.ts";

let database: FreshDatabase;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  database = await freshDatabase("sqlite");
  const db = openDatabase(database.url);
  await loadDemo(testContext(db), "2026-11-22" as CalendarDate);
  await db.close();
  server = await startServer({ databaseUrl: database.url });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await database?.remove();
});

/**
 * The files beside this one have been read by a person, who found that they make sense from beginning to end. After a
 * change of the page: run with -u, and read them again before they are kept.
 */
test.each([
  ["event.sv", "/evenemang/narkotikakonferens-2022"],
  ["event.en", "/en/events/narkotikakonferens-2022"],
  ["accessibility.sv", "/tillganglighet"],
])("%s is read in the order that was found good", async (name, path) => {
  const page = await browser.newPage();
  await page.goto(server.origin + path);
  // The host's port and the day of deletion are other ones each time.
  const read = (await readAloud(page))
    .replaceAll(new URL(server.origin).host, "HOST")
    .replace(/den \d+ \S+ \d{4} om du skickar i dag/, "den DAY om du skickar i dag");
  await expect(read).toMatchFileSnapshot(`read-aloud/${name}.txt`);
  await page.close();
});
