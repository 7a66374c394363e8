// Finds a Chromium for the tests, or gets one without the network's help beyond the package registries.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { firstRunWords as words } from "../i18n/first-run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
/** The last that runs on Node 20. */
const CARRIED = "@sparticuz/chromium@143.0.4";

/** The path of a browser that starts; null where none can be had. @param {string} root @returns {string | null} */
export function findOrInstallBrowser(root) {
  const found = [process.env["CHROMIUM_PATH"], ...inPath(), ...MAC, ...fromPlaywright()].find(starts);
  if (found) return found;
  process.stderr.write(`${words.browserInstalling}\n`);
  return fromDebian() ?? carried(root);
}

/** @param {string | undefined} path @returns {path is string} */
function starts(path) {
  return path !== undefined && existsSync(path) && spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

function inPath() {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Playwright keeps its browsers in one folder per version. */
function fromPlaywright() {
  const cache = process.env["PLAYWRIGHT_BROWSERS_PATH"] ?? join(homedir(), ".cache", "ms-playwright");
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((folder) => folder.startsWith("chromium"))
    .flatMap((folder) =>
      ["chrome-linux/chrome", "chrome-linux64/chrome", "chrome-linux/headless_shell"].map((file) =>
        join(cache, folder, file),
      ),
    );
}

/** Only root may install Debian's; nobody else is asked for a password. */
function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  const run = (/** @type {string[]} */ args) =>
    spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  run(["update", "-q"]);
  run(["install", "-y", "-q", "--no-install-recommends", "chromium"]);
  return starts("/usr/bin/chromium") ? "/usr/bin/chromium" : null;
}

/** The npm registry carries one too. @param {string} root */
function carried(root) {
  const folder = join(root, ".cache", "browser");
  mkdirSync(folder, { recursive: true });
  const npm = process.env["npm_execpath"];
  const [program, ...first] = npm ? [process.execPath, npm] : ["npm"];
  spawnSync(program ?? "npm", [...first, "install", "--prefix", folder, "--no-audit", "--no-fund", CARRIED], {
    stdio: ["ignore", 2, 2],
  });
  try {
    const script = `import(${JSON.stringify(createRequire(join(folder, "x.js")).resolve("@sparticuz/chromium"))}).then(async (m) => console.log(await m.default.executablePath()))`;
    const path = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).stdout.trim();
    return starts(path) ? path : null;
  } catch {
    return null;
  }
}
