import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "#app/config.ts";
import { allPages, withDemoSite } from "./demo-site.ts";
import type { Proof } from "./proof.ts";

const PACKAGE = "vnu-jar@26.9.27";

/** The HTML standard's own checker. Its jar comes from npm; it needs a Java that is there. */
export const nu: Proof = {
  name: "nu",
  about: "every public page before the Nu Html Checker, which needs Java: no errors",
  async run(say) {
    if (spawnSync("java", ["-version"]).status !== 0) {
      say(
        "Nu needs Java 11 or newer, and none was found. Install one (Debian: default-jre-headless) and run this again.",
      );
      return false;
    }
    const jar = findOrFetchJar();
    if (jar === null) {
      say(`${PACKAGE} could not be fetched from npm.`);
      return false;
    }
    return withDemoSite(async (origin) => {
      const paths = await allPages(origin);
      const folder = mkdtempSync(join(tmpdir(), "samling-nu-"));
      try {
        for (const [index, path] of paths.entries()) {
          writeFileSync(join(folder, `${index}.html`), await (await fetch(origin + path)).text());
        }
        const errors = check(jar, folder);
        for (const { file, line, message } of errors) say(`${paths[file]}:${line} ${message}`);
        say(`${paths.length} pages, ${errors.length} errors`);
        return errors.length === 0;
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  },
};

/** Without the package's own scripts, which would fetch a Java from elsewhere. */
function findOrFetchJar(): string | null {
  const folder = join(projectRoot(), ".cache", "nu");
  const jar = join(folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
  if (existsSync(jar)) return jar;
  mkdirSync(folder, { recursive: true });
  const options = ["--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--no-save"];
  spawnSync("npm", ["install", ...options, PACKAGE], { stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  return existsSync(jar) ? jar : null;
}

interface Message {
  readonly type: "error" | "info" | "non-document-error";
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
}

function check(jar: string, folder: string) {
  const arguments_ = ["-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", folder];
  const done = spawnSync("java", arguments_, { encoding: "utf8", maxBuffer: 64 * 1_048_576 });
  if (done.status !== 0) throw new Error(`Nu ended with ${done.status}: ${done.stderr}`);
  const { messages } = JSON.parse(done.stdout) as { messages: readonly Message[] };
  return messages
    .filter(({ type }) => type !== "info")
    .map(({ url = "", lastLine = 0, message }) => ({
      file: Number(/(\d+)\.html$/.exec(url)?.[1]),
      line: lastLine,
      message,
    }));
}
