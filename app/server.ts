import { join } from "node:path";

/** The production process. */
// React chooses its slow, talkative build where this is unset, and does so while it is loaded.
process.env["NODE_ENV"] = "production";
const [{ runHouse }, { staticFiles }, { projectRoot }, build] = await Promise.all([
  import("./run-house.ts"),
  import("#http/static-files.ts"),
  import("./config.ts"),
  import("virtual:remix/server-build"),
]);

await runHouse("production", async () => ({
  build: () => build,
  files: staticFiles(join(projectRoot(), "build/client")),
}));
