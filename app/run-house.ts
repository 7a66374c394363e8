import { catalogueOf, type Catalogue } from "#i18n/catalogue.ts";
import { terminalLanguage } from "#i18n/terminal-language.ts";
import { NewerDatabase } from "#db/operations/migrate.ts";
import { DatabaseUnusable } from "#db/operations/open-migrated.ts";
import { reasonOf } from "#domain/reason-of.ts";
import { instant } from "#domain/values/instant.ts";
import { SettingsFault, readServerSettings, type ServerSettings } from "./config.ts";
import { openHouse, type House, type Pages } from "./house.ts";
import { createLog, gatherLines, type Log } from "./log.ts";

/** After this, what has not stopped in order is left: whoever asked us to stop is about to kill us. */
const STOP_LIMIT_MS = 9_000;
/** One Ctrl-C reaches us from the terminal and again from npm, which passes it on: that is no second signal. */
const ECHO_MS = 500;

/** Runs the house until SIGTERM or SIGINT. A start that fails says why in a sentence, and ends with 1. */
export async function runHouse(mode: Pages["mode"], openPages: () => Promise<Omit<Pages, "mode">>): Promise<void> {
  const lines = gatherLines((text) => process.stdout.write(text));
  const log = createLog({ write: lines.write, now: () => instant(Date.now()), messages: mode === "development" });
  const words = catalogueOf(terminalLanguage(process.env));
  const end = (code: number) => {
    lines.flush();
    process.exit(code);
  };
  // Whoever reads the log may go away; that ends nothing.
  process.stdout.on("error", () => undefined);
  if (mode === "production") silenceConsole(log);
  process.on("uncaughtException", (error) => {
    log.error("process-failed", error);
    end(1);
  });

  let settings: ServerSettings | undefined;
  let house: House;
  try {
    settings = readServerSettings(process.env);
    house = await openHouse(settings, { ...(await openPages()), mode }, log);
  } catch (error) {
    process.stderr.write(`${startFault(error, settings, words)}\n`);
    return end(1);
  }
  log.info("started", { origin: settings.origin, mail: settings.mail.route?.kind ?? "waits" });

  let stoppingSince: number | null = null;
  const stop = async () => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > ECHO_MS) end(1);
      return;
    }
    stoppingSince = performance.now();
    log.info("stopping");
    lines.flush();
    setTimeout(end, STOP_LIMIT_MS, 0);
    await house.close();
    log.info("stopped");
    end(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}

/** What a library says on the console may quote a person: only that it spoke is told. */
function silenceConsole(log: Log): void {
  for (const method of ["debug", "info", "log", "warn", "error"] as const) {
    // eslint-disable-next-line no-console -- to take its voice away
    console[method] = (said: unknown) => log.error("console", said, { method });
  }
}

function startFault(error: unknown, settings: ServerSettings | undefined, words: Catalogue): string {
  if (error instanceof SettingsFault) {
    const faults = error.faults.map(({ variable, fault }) => `${variable}: ${words.settingFaults[fault]}`);
    return words.start.settings(faults.join("\n"));
  }
  if (error instanceof NewerDatabase) return words.start.newerDatabase;
  if (error instanceof DatabaseUnusable) return words.start.database(reasonOf(error.cause));
  if (settings !== undefined && error instanceof Error && "code" in error) {
    if (error.code === "EADDRINUSE") return words.start.portTaken(settings.port);
    if (error.code === "EACCES") return words.start.portForbidden(settings.port);
    if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") return words.start.hostUnknown(settings.host);
  }
  return words.start.other(reasonOf(error));
}
