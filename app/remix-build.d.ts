/** Remix's Vite plugin makes this module from routes.ts: every route, the entry, and the names of the browser's files. */
declare module "virtual:remix/server-build" {
  import type { ServerBuild } from "@remix-run/node";
  const build: ServerBuild;
  export = build;
}
