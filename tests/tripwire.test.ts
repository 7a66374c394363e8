import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "#app/config.ts";

/** A product of one page, inside the project so that its imports lead to the real `db`. */
let folder: string;

beforeAll(() => {
  mkdirSync(join(projectRoot(), ".cache"), { recursive: true });
  folder = mkdtempSync(join(projectRoot(), ".cache", "tripwire-"));
  const appDirectory = relative(projectRoot(), folder);
  writeFileSync(join(folder, "routes.ts"), `export default [{ file: "page.tsx", index: true }];`);
  writeFileSync(
    join(folder, "root.tsx"),
    `import { Outlet, Scripts } from "@remix-run/react";
    export default () => <html><body><Outlet /><Scripts /></body></html>;`,
  );
  // Without entries of its own Remix would install what its default ones need.
  for (const entry of ["entry.client.tsx", "entry.server.tsx"]) {
    copyFileSync(join(projectRoot(), "app", entry), join(folder, entry));
  }
  writeFileSync(
    join(folder, "vite.config.js"),
    `import { vitePlugin as remix } from "@remix-run/dev";
    import remixOptions from "../../remix.config.js";
    import { tripwire } from "../../vite.config.ts";
    export default { plugins: [tripwire(), remix({ ...remixOptions, appDirectory: "${appDirectory}", buildDirectory: "${appDirectory}/build" })] };`,
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

const IMPORT = `import { openDatabase } from "#db/index.ts";`;

async function buildForBrowser(page: string): Promise<string> {
  writeFileSync(join(folder, "page.tsx"), page);
  const built = await build({
    root: projectRoot(),
    configFile: join(folder, "vite.config.js"),
    logLevel: "silent",
    build: { write: false, minify: false },
  });
  const { output } = Array.isArray(built) ? built[0]! : (built as Extract<typeof built, { output: unknown }>);
  return output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("\n");
}

describe("the database", () => {
  test("may be used by a page's loader, and nothing of it reaches the browser", async () => {
    const code = await buildForBrowser(`${IMPORT}
      export const loader = () => openDatabase("x").name;
      export default () => <p>page</p>;`);
    expect(code).toContain('"page"');
    expect(code).not.toMatch(/openDatabase|better-sqlite3|drizzle/);
  });

  test("that leaks into the browser's part of a page fails the build, by the tripwire's name", async () => {
    const leaking = buildForBrowser(`${IMPORT}
      export default () => <p>{openDatabase("x").name}</p>;`);
    await expect(leaking).rejects.toThrow(/samling:tripwire.*db\/index\.ts would reach the browser by .*page\.tsx/s);
  });

  test("fails the build also where it leaks past its door, by a query", async () => {
    const leaking = buildForBrowser(`import { health } from "#queries/health.ts";
      export default () => <p>{String(health)}</p>;`);
    await expect(leaking).rejects.toThrow(
      /samling:tripwire.*db\/.* would reach the browser by .*app\/queries\/health\.ts/s,
    );
  });
});
