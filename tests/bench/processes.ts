import { spawn, type ChildProcess } from "node:child_process";
import { request } from "node:http";
import { basename, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "vite";
import { projectRoot } from "#app/config.ts";

export function start(argv: string[], env: Record<string, string>, stdout: "pipe" | "ignore" | number): ChildProcess {
  return spawn(process.execPath, argv, {
    cwd: projectRoot(),
    env: { PATH: process.env["PATH"], NODE_ENV: "production", ...env },
    stdio: ["ignore", stdout, "inherit"],
  });
}

export async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("close", resolve));
  if (child.kill()) await ended;
}

/** Until a server answers an address at all. */
export async function answering(server: ChildProcess, port: number, path: string): Promise<void> {
  while ((await ask(port, path).catch(() => null))?.status !== 200) {
    if (server.exitCode !== null) throw new Error("the server did not start");
    await wait(50);
  }
}

export function ask(port: number, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers, agent: false }, (answer) => {
      buffer(answer).then((body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }), reject);
    });
    sent.on("error", reject);
    sent.end();
  });
}

/** As the product is built: what runs from the sources is slower. Gives the file to run. */
export async function bundled(entry: string): Promise<string> {
  const name = basename(entry).replace(/\.tsx?$/, "");
  const outDir = join(projectRoot(), ".cache", "bench", name);
  await build({
    configFile: false,
    root: projectRoot(),
    logLevel: "error",
    build: { ssr: entry, outDir, target: "node20", emptyOutDir: true },
  });
  return join(outDir, `${name}.js`);
}
