import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A calendar program with a calendar of its own. */
export function openKhal(folder: string) {
  const calendar = join(folder, "calendar");
  mkdirSync(calendar, { recursive: true });
  const settings = join(folder, "khal.conf");
  writeFileSync(
    settings,
    `[calendars]\n[[proof]]\npath = ${calendar}\n[sqlite]\npath = ${join(folder, "khal.db")}\n[default]\ndefault_calendar = proof\n` +
      "[locale]\nlocal_timezone = Europe/Stockholm\ndefault_timezone = Europe/Stockholm\n" +
      "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n" +
      "longdatetimeformat = %Y-%m-%d %H:%M\n",
  );
  const run = (args: string[]) => {
    const done = spawnSync("khal", ["-c", settings, ...args], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    });
    if (done.status !== 0) throw new Error(`khal ${args[0]} ended with ${done.status}: ${done.stderr}`);
    return done.stdout;
  };
  return {
    /** Takes a file in as a person would who opens it. */
    take(ics: string): void {
      const file = join(folder, "opened.ics");
      writeFileSync(file, ics);
      run(["import", "--batch", "-a", "proof", file]);
    },
    /** Each entry of the days, on a line. */
    entries(from: string, to: string): string[] {
      const format = ["--day-format", "", "--format", "{start-date} {start-time} {location}{cancelled}"];
      return run(["list", ...format, from, to])
        .split("\n")
        .filter((line) => line.trim() !== "");
    },
    files: () => readdirSync(calendar).filter((name) => name.endsWith(".ics")).length,
  };
}
