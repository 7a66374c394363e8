import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import type { CommandContext } from "#commands/context.ts";
import { openDatabase, type Database } from "#db/index.ts";
import { loadDemo } from "#demo/load-demo.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { launchBrowser } from "./browser.ts";
import { startServer, type RunningServer } from "./built-server.ts";
import { testContext } from "./context.ts";
import { freshDatabase } from "./database.ts";

export interface Site {
  readonly server: RunningServer;
  readonly db: Database;
  readonly databaseUrl: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

interface Wanted {
  readonly engine?: "sqlite" | "postgres";
  readonly env?: Record<string, string>;
  /** What is published beside the demo's story. */
  readonly tell?: (ctx: CommandContext) => Promise<unknown>;
}

/** The built server with the demo's story told, and a browser to look at it. */
export async function openSite({ engine = "sqlite", env = {}, tell }: Wanted = {}): Promise<Site> {
  const database = await freshDatabase(engine);
  const db = openDatabase(database.url);
  const ctx = testContext(db);
  await loadDemo(ctx, "2026-11-22" as CalendarDate);
  await tell?.(ctx);
  const server = await startServer({ databaseUrl: database.url, env });
  const browser = await launchBrowser();
  return {
    ...{ server, db, browser, databaseUrl: database.url },
    async close() {
      await browser.close();
      await server.stop();
      await db.close();
      await database.remove();
    },
  };
}

export interface Visit {
  readonly page: Page;
  readonly status: number;
  /** As it was sent. */
  readonly html: string;
  /** Closes the window; complaints in its console and requests to other hosts fail the test. */
  done(): Promise<void>;
}

/** A window of its own on a page of the site. */
export async function visit(
  { browser, server }: Pick<Site, "browser" | "server">,
  path: string,
  options: { width?: number; scripts?: boolean; dark?: boolean } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 800 },
    javaScriptEnabled: options.scripts ?? true,
    colorScheme: options.dark ? "dark" : "light",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // The browser itself reports each page that answers 404, 410 and their like.
    const ofStatus = message.text().includes("the server responded with a status of");
    if (["error", "warning"].includes(message.type()) && !ofStatus) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${server.origin}/`)) complaints.push(`asked ${request.url()}`);
  });
  const response = await page.goto(server.origin + path);
  return {
    page,
    status: response!.status(),
    html: await response!.text(),
    async done() {
      await context.close();
      expect(complaints).toEqual([]);
    },
  };
}
