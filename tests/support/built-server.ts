import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { SERVER_COMMAND } from "#app/cli/server-command.mjs";
import { projectRoot } from "#app/config.ts";

export interface RunningServer {
  readonly origin: string;
  readonly process: ChildProcess;
  /** Everything written so far, on both outputs. */
  output(): string;
  /** Fulfilled when its log has such an event. */
  said(event: string): Promise<void>;
  /** Its exit code when it ends; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Asks it to stop, and gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

interface Wanted {
  readonly databaseUrl: string;
  readonly env?: Record<string, string>;
  /** The process of developers, which needs no build. */
  readonly development?: boolean;
}

/** The production process, built once for all tests, on a free port. */
export async function startServer({ databaseUrl, env = {}, development = false }: Wanted): Promise<RunningServer> {
  const port = env["PORT"] ?? String(await freePort());
  const server = await spawnServer({ ...settingsFor(databaseUrl), PORT: port, ...env }, development);
  await server.said("started");
  return { ...server, origin: `http://localhost:${port}` };
}

/** A start that is expected to fail: what it said, and how it ended. */
export async function failingStart(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const server = await spawnServer(env);
  const timer = setTimeout(() => server.process.kill("SIGKILL"), 15_000);
  const code = await server.ended;
  clearTimeout(timer);
  return { code, output: server.output() };
}

export function settingsFor(databaseUrl: string): Record<string, string> {
  const database = databaseUrl.startsWith("sqlite:")
    ? { DATA_DIR: dirname(databaseUrl.slice("sqlite:".length)) }
    : { DATABASE_URL: databaseUrl };
  return { SECRET: "of-no-worth-outside-the-tests-000000", LANG: "en", ...database };
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function spawnServer(env: Record<string, string>, development = false) {
  if (!development) await ensureBuilt();
  const program = development ? ["--import", "tsx", "app/dev-server.ts"] : SERVER_COMMAND;
  const child = spawn(process.execPath, program, {
    cwd: projectRoot(),
    env: { PATH: process.env["PATH"], NODE_ENV: development ? "development" : "test", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (written += String(text)));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return {
    process: child,
    ended,
    output: () => written,
    async said(event: string) {
      while (!written.includes(`"event":"${event}"`)) {
        if (child.exitCode !== null) throw new Error(`the server ended without "${event}":\n${written}`);
        await wait(10);
      }
    },
    stop(signal: NodeJS.Signals = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
  };
}

const CACHE = join(projectRoot(), ".cache");
const LOCK = join(CACHE, "build.lock");
const STAMP = join(projectRoot(), "build", ".made-from");
const LOCK_LIMIT_MS = 180_000;

/** Builds where the sources have changed since the last build; test files that come meanwhile wait for it. */
export async function ensureBuilt(): Promise<void> {
  const sources = sourcesStamp();
  const isBuilt = () => existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources;
  for (const since = Date.now(); !isBuilt(); await wait(100)) {
    if (!takeLock(since)) continue;
    try {
      if (!isBuilt()) build(sources);
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
}

function build(sources: string): void {
  const cli = join(projectRoot(), "node_modules/@remix-run/dev/dist/cli.js");
  const done = spawnSync(process.execPath, [cli, "vite:build", "--logLevel", "warn"], {
    cwd: projectRoot(),
    env: { ...process.env, VITEST: "", NODE_ENV: "production" },
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(`the build failed:\n${done.stdout}\n${done.stderr}`);
  writeFileSync(STAMP, sources);
}

function takeLock(waitingSince: number): boolean {
  mkdirSync(CACHE, { recursive: true });
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    // Left behind by a run that was killed.
    if (Date.now() - waitingSince > LOCK_LIMIT_MS) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function sourcesStamp(): string {
  const files = ["app", "db", "emails", "public"].flatMap((folder) => {
    const path = join(projectRoot(), folder);
    return existsSync(path)
      ? readdirSync(path, { recursive: true, encoding: "utf8" }).map((file) => join(path, file))
      : [];
  });
  const alone = ["package-lock.json", "vite.config.ts", "remix.config.js", "tsconfig.json"];
  const times = [...files, ...alone.map((file) => join(projectRoot(), file))].map((file) => statSync(file).mtimeMs);
  return `${times.length} files, the newest of ${Math.max(...times)}\n`;
}
