// The programs by which the tests read the documents that we write, as the people who get them do.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { firstRunWords as words } from "../i18n/first-run.mjs";

const READERS = [
  { program: "soffice", asks: "--version", package: "libreoffice-calc" },
  { program: "pdfinfo", asks: "-v", package: "poppler-utils" },
];

/**
 * Installs what is missing where one is root on Debian; nobody else is asked for a password. Elsewhere the tests that
 * would use them say in their names that they did not.
 */
export function installReaders() {
  const missing = READERS.filter(({ program, asks }) => spawnSync(program, [asks], { timeout: 60_000 }).error);
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  process.stderr.write(`${words.readersInstalling}\n`);
  const run = (/** @type {string[]} */ args) =>
    spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  run(["update", "-q"]);
  run(["install", "-y", "-q", "--no-install-recommends", ...missing.map((one) => one.package)]);
}
