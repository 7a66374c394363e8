import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Check } from "../proof.ts";

const SOURCE = fileURLToPath(new URL("./evolution-store.c", import.meta.url));

/** An entry as libecal gives it out: each property with its name, as it would stand in a file. */
interface StoredEntry {
  readonly uid: string;
  readonly sequence: string;
  readonly start: string;
  readonly status: string;
}

/** An invitation, the same one moved from nine to ten, and its cancellation: one entry, the same later and newer, then none. */
export function checkEvolution(
  folder: string,
  { files, uid, day }: { readonly files: readonly string[]; readonly uid: string; readonly day: string },
  check: Check,
): void {
  const [before = [], after = [], gone] = storedByEvolution(folder, files);
  const shown = (entries: StoredEntry[]) => entries.map((entry) => Object.values(entry).join(" ")).join(" | ");
  // libecal puts its own name for the time zone before the zone's.
  const startsAt = (clock: string) =>
    new RegExp(`^DTSTART;TZID=\\S*Europe/Stockholm:${day.replaceAll("-", "")}T${clock}$`);
  const only = (entries: StoredEntry[], clock: string) =>
    entries.length === 1 &&
    entries[0]!.uid === uid &&
    entries[0]!.status === "STATUS:CONFIRMED" &&
    startsAt(clock).test(entries[0]!.start);
  const sequence = (entries: StoredEntry[]) => Number(entries[0]?.sequence.replace("SEQUENCE:", ""));
  const newer = sequence(after) > sequence(before);
  check(`Evolution's store holds one entry: ${shown(before)}`, only(before, "090000"));
  check(`Evolution's store holds the same one, moved: ${shown(after)}`, only(after, "100000") && newer);
  check(`Evolution's store holds ${gone?.length} once it is cancelled`, gone?.length === 0);
}

/**
 * What Evolution's local store holds after each calendar file, received in that order. The store is new, its home and its
 * bus are its own, and the bus starts Evolution's registry and calendar factory, which end with it.
 */
function storedByEvolution(folder: string, files: readonly string[]): StoredEntry[][] {
  const home = join(folder, "evolution");
  const runtime = join(home, "run");
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const program = join(home, "evolution-store");
  const flags = ran("pkg-config", ["--cflags", "--libs", "libecal-2.0"]).trim().split(/\s+/);
  ran("gcc", ["-w", "-o", program, SOURCE, ...flags]);
  const paths = files.map((ics, index) => {
    const path = join(home, `${index}.ics`);
    writeFileSync(path, ics);
    return path;
  });
  const said = ran("dbus-run-session", ["--", program, ...paths], {
    ...{ ...process.env, LC_ALL: "C.UTF-8", HOME: home, XDG_RUNTIME_DIR: runtime },
    ...{
      XDG_CONFIG_HOME: join(home, "config"),
      XDG_DATA_HOME: join(home, "data"),
      XDG_CACHE_HOME: join(home, "cache"),
    },
    // Neither the person's desktop settings nor a mounted place of theirs has a part in it.
    ...{ GSETTINGS_BACKEND: "memory", GIO_USE_VFS: "local" },
  });
  const states = said.split(/(?<=^|\n)\n/).slice(0, -1);
  return states.map((state) => state.split("\n").filter(Boolean).map(entryOf));
}

function entryOf(line: string): StoredEntry {
  const [uid = "", sequence = "", start = "", status = ""] = line.split("\t");
  return { uid, sequence, start, status };
}

function ran(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): string {
  const done = spawnSync(program, args, { encoding: "utf8", env, timeout: 60_000 });
  if (done.status !== 0) throw new Error(`${program} ended with ${done.status ?? done.signal}: ${done.stderr}`);
  return done.stdout;
}
