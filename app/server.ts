import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

/** The production process; and, in a thread of it, its mailroom, from the same file. */
// React chooses its slow, talkative build where this is unset, and does so while it is loaded.
process.env["NODE_ENV"] = "production";
if (isMainThread) await serveSite();
else (await import("#emails/mailroom-thread.ts")).serveMailroom();

async function serveSite(): Promise<void> {
  const [{ runHouse }, { staticFiles }, { projectRoot }, build] = await Promise.all([
    import("./run-house.ts"),
    import("#http/static-files.ts"),
    import("./config.ts"),
    import("virtual:remix/server-build"),
  ]);
  await runHouse("production", async () => ({
    build: () => build,
    files: staticFiles(join(projectRoot(), "build/client")),
    mailThread: new URL(import.meta.url),
  }));
}
