import { join } from "node:path";
import * as build from "virtual:remix/server-build";
import { staticFiles } from "#http/static-files.ts";
import { projectRoot } from "./config.ts";
import { runHouse } from "./run-house.ts";

/** The production process. */
await runHouse("production", async () => ({
  build: () => build,
  files: staticFiles(join(projectRoot(), "build/client")),
}));
