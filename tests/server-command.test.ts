import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { SERVER_COMMAND } from "#app/cli/server-command.mjs";
import { projectRoot } from "#app/config.ts";

it("is what `npm start` runs too, which can import nothing", () => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot(), "package.json"), "utf8")) as {
    scripts: { start: string };
  };
  expect(scripts.start).toBe(["node", ...SERVER_COMMAND].join(" "));
});
