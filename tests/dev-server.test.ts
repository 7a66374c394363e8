import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startServer } from "#tests/support/built-server.ts";

test("developers get the same house, with Vite's client on each page", async () => {
  const folder = mkdtempSync(join(tmpdir(), "samling-development-"));
  const server = await startServer({ databaseUrl: `sqlite:${join(folder, "samling.db")}`, development: true });
  const page = await fetch(`${server.origin}/en`);
  expect([page.status, page.headers.get("x-content-type-options")]).toEqual([200, "nosniff"]);
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self' 'unsafe-inline'");
  expect(await page.text()).toContain('<script type="module" src="/@vite/client"></script></head>');
  expect((await fetch(`${server.origin}/@vite/client`)).status).toBe(200);
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
  expect((await fetch(server.origin, { method: "POST" })).status).toBe(403);
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});
