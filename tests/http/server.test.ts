import { writeFileSync } from "node:fs";
import { createServer, connect, type AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, inject } from "vitest";
import { failingStart, settingsFor, startServer, type RunningServer } from "#tests/support/built-server.ts";
import { test } from "#tests/support/database.ts";
import { sendRaw } from "#tests/support/door.ts";

describe("the production process", () => {
  test("serves pages and files, tells its health, and stops in order", async ({ databaseUrl, db }) => {
    const server = await startServer({ databaseUrl });
    const page = await fetch(server.origin);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toMatch(/^<!doctype html><html lang="sv">.*<\/html>$/s);
    expect(html).not.toContain("<script");
    const [, stylesheet = "none"] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
    const file = await fetch(server.origin + stylesheet);
    expect([file.status, file.headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
    const health = await fetch(`${server.origin}/healthz`);
    expect(await health.json()).toMatchObject({ status: "ok", migrations: { pending: 0 } });
    expect(await (await fetch(`${server.origin}/metrics`)).text()).toContain("samling_worker_beat_age_seconds");
    expect(await server.stop()).toBe(0);
    const lines = server
      .output()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { event: string });
    expect(lines.map(({ event }) => event)).toEqual([
      "started",
      ...Array<string>(4).fill("request"),
      "stopping",
      "stopped",
    ]);
    const { worker } = db.tables;
    const [row] = await db.read((read) => read.select().from(worker));
    expect(row?.stoppedAt).not.toBeNull();
  });

  test.for(["SIGTERM", "SIGINT"] as const)(
    "on %s finishes the request in hand, and exits with 0",
    async (signal, { databaseUrl }) => {
      const server = await startServer({ databaseUrl });
      const port = Number(new URL(server.origin).port);
      const idle = connect(port, "127.0.0.1");
      const half = sendRaw(port, HALF, (read, socket) => {
        // The server has the request's head, and waits for its body.
        if (!read.endsWith("100 Continue\r\n\r\n")) return;
        server.process.kill(signal);
        void server.said("stopping").then(() => socket.write("a=1"));
      });
      const answer = await half;
      expect(answer).toContain("HTTP/1.1 405 ");
      expect(answer).toContain("Connection: close");
      expect(await server.ended).toBe(0);
      idle.destroy();
    },
  );

  test("ends at once on a second signal", async ({ databaseUrl }) => {
    const server = await startServer({ databaseUrl });
    const unfinished = await unfinishedRequest(server);
    server.process.kill("SIGTERM");
    await server.said("stopping");
    // Sooner it would pass for the same Ctrl-C, come by another way.
    await wait(700);
    expect(server.process.exitCode).toBeNull();
    expect(await server.stop()).toBe(1);
    await unfinished.closed;
  });

  test("gives up a request that does not end, in time", async ({ databaseUrl }) => {
    const server = await startServer({ databaseUrl });
    const unfinished = await unfinishedRequest(server);
    const began = performance.now();
    expect(await server.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    await unfinished.closed;
  });
});

const HALF =
  "POST / HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n";

/** A request whose body never comes, once the server waits for it. */
async function unfinishedRequest({ origin }: RunningServer): Promise<{ closed: Promise<unknown> }> {
  return new Promise((resolve) => {
    const closed: Promise<unknown> = sendRaw(Number(new URL(origin).port), HALF, () => resolve({ closed })).catch(
      () => undefined,
    );
  });
}

describe("a start that fails", () => {
  test("names every setting at fault", async ({ databaseUrl }) => {
    const { code, output } = await failingStart({ ...settingsFor(databaseUrl), SECRET: "short", PORT: "many" });
    expect(code).toBe(1);
    expect(output).toBe(
      "Samling can't start. Mend these settings:\n" +
        "SECRET: must be at least 32 characters: for example from `openssl rand -hex 32`\n" +
        "PORT: must be a whole number from 1 to 65535\n",
    );
  });

  test("speaks Swedish unless the terminal asks for English", async () => {
    const { output } = await failingStart({ LANG: "sv_SE.UTF-8" });
    expect(output).toMatch(/^Samling kan inte starta\. Rätta de här inställningarna:\nSECRET: saknas/);
  });

  test("says that the port is taken", async ({ databaseUrl }) => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
    const { port } = holder.address() as AddressInfo;
    const { code, output } = await failingStart({ ...settingsFor(databaseUrl), PORT: String(port) });
    holder.close();
    expect([code, output]).toEqual([
      1,
      `Samling can't start: port ${port} is in use by another program. Close that, or choose another port with PORT.\n`,
    ]);
  });

  test("says that this machine lacks the address", async ({ databaseUrl }) => {
    const { code, output } = await failingStart({ ...settingsFor(databaseUrl), HOST: "192.0.2.1" });
    expect(code).toBe(1);
    expect(output).toMatch(/^Samling can't start: this machine has no address 192\.0\.2\.1\. .*\n$/);
  });

  test("says that the database can't be used, and why", async ({ databaseUrl }) => {
    const settings = settingsFor(databaseUrl);
    if (inject("engine") === "sqlite")
      writeFileSync(join(dirname(databaseUrl.slice("sqlite:".length)), "samling.db"), "no database".repeat(1000));
    else {
      const missing = new URL(databaseUrl);
      missing.pathname = "/no_such_database";
      missing.password = "hidden-password";
      settings["DATABASE_URL"] = missing.href;
    }
    const { code, output } = await failingStart(settings);
    expect(code).toBe(1);
    expect(output).toMatch(
      /^Samling can't start: the database can't be used \(.*(not a database|does not exist).*\)\. Check DATABASE_URL or DATA_DIR\.\n$/,
    );
    expect(output).not.toContain("hidden-password");
  });

  test("leaves a newer version's database alone", async ({ databaseUrl, db }) => {
    await db.exclusively((run) => run("INSERT INTO migration (name, applied_at) VALUES ('9999_later', '2030-01-01')"));
    const { code, output } = await failingStart(settingsFor(databaseUrl));
    expect([code, output]).toEqual([
      1,
      "Samling can't start: the database belongs to a newer version. Start that version instead.\n",
    ]);
  });
});
