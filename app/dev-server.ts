import { relative } from "node:path";
import { createServer } from "vite";
import type { ServerBuild } from "@remix-run/node";
import { projectRoot } from "./config.ts";
import type * as RunHouse from "./run-house.ts";

/** The process while developing: the production process's own parts, with Vite in place of the build. */
const vite = await createServer({
  root: projectRoot(),
  appType: "custom",
  server: { middlewareMode: true, watch: { ignored: ["**/data/**", "**/.cache/**", "**/tests/**"] } },
});
// Vite would end the process at once; the house closes in order, and the process ends then.
process.removeAllListeners("SIGTERM");
// Pages that no script has loaded are unknown to Vite in the browser: a change in what they are made of loads them anew.
vite.watcher.on("change", (file) => {
  if (/^(app|db|emails|public)\//.test(relative(projectRoot(), file))) vite.ws.send({ type: "full-reload" });
});

// Loaded by Vite like the pages, so that both have the same copy of each module.
const { runHouse } = (await vite.ssrLoadModule("/app/run-house.ts")) as typeof RunHouse;
await runHouse("development", async () => ({
  build: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
  files: (request, response, next) => vite.middlewares(request, response, next),
}));
