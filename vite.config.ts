import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import type { PluginOption } from "vite";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import remixOptions from "./remix.config.js";

const ON_BOTH_ENGINES = ["db", "commands", "queries", "jobs", "demo", "cli", "routes", "http"].map(
  (room) => `tests/${room}/**/*.test.{ts,tsx}`,
);
const IN_A_BROWSER = ["tests/e2e/**/*.test.ts"];
const SETUP = ["tests/support/fail-on-console-error.ts"];

export default defineConfig({
  plugins: process.env["VITEST"] ? [] : [tripwire(), remix(remixOptions), serverEntry(), compressed()],
  // One target for both builds: the pages link the stylesheet that the server's build names.
  build: {
    cssTarget: ["chrome87", "edge88", "firefox78", "safari14"],
    assetsInlineLimit: 0,
    rollupOptions: {
      // Routes that only answer forms or files have nothing for the browser: no warning to whoever starts the demo.
      onwarn: (warning, warn) => (warning.code === "EMPTY_BUNDLE" ? undefined : warn(warning)),
    },
  },
  test: {
    projects: [
      project("pure", { include: ["tests/**/*.test.{ts,tsx}"], exclude: [...ON_BOTH_ENGINES, ...IN_A_BROWSER] }),
      project("sqlite", { include: ON_BOTH_ENGINES, provide: { engine: "sqlite" } }),
      project("postgres", {
        include: ON_BOTH_ENGINES,
        provide: { engine: "postgres" },
        globalSetup: ["tests/support/postgres-server.ts"],
      }),
      project("browser", {
        include: IN_A_BROWSER,
        globalSetup: ["tests/support/postgres-server.ts"],
        fileParallelism: false,
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});

type ProjectTest = NonNullable<TestProjectInlineConfiguration["test"]>;

function project(name: string, test: ProjectTest): TestProjectInlineConfiguration {
  return { extends: true, test: { name, setupFiles: SETUP, testTimeout: 30_000, hookTimeout: 60_000, ...test } };
}

/** The server's bundle begins at our own process, which brings Remix's build along: one copy of each module for both. */
function serverEntry(): PluginOption {
  return {
    name: "samling:server-entry",
    config: {
      order: "post",
      handler: (_, { isSsrBuild }) =>
        isSsrBuild
          ? {
              build: { rollupOptions: { input: "app/server.ts" } },
              // Of the server's own code alone: scripts of ours that are bundled for the browser are the same in both builds,
              // and so have the name there that the pages call them by.
              environments: { ssr: { build: { target: "node20" } } },
            }
          : {},
    },
  };
}

/** Lays a file's compressed forms beside it, made once and as small as they can be. */
function compressed(): PluginOption {
  return {
    name: "samling:compressed",
    writeBundle: {
      sequential: true,
      handler({ dir = "" }) {
        if (this.environment.name !== "client") return;
        for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" })) {
          if (!/\.(css|js|svg)$/.test(name)) continue;
          const file = readFileSync(join(dir, name));
          writeFileSync(join(dir, `${name}.br`), brotliCompressSync(file));
          writeFileSync(join(dir, `${name}.gz`), gzipSync(file, { level: 9 }));
        }
      },
    },
  };
}

/**
 * Fails the build where anything of `db` would reach the browser, whichever of its files it came by: most
 * queries touch `db/records` and never its door, where a guard of one file would stand.
 */
export function tripwire(): PluginOption {
  const database = join(import.meta.dirname, "db") + sep;
  return {
    name: "samling:tripwire",
    load(id, { ssr } = {}) {
      if (ssr || !id.startsWith(database)) return;
      const importers = [...this.getModuleIds()].filter((other) => this.getModuleInfo(other)?.importedIds.includes(id));
      this.error(`${id} would reach the browser by ${importers.join(", ") || "an import"}: db belongs to the server`);
    },
  };
}
