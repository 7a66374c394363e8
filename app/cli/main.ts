import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { COMMAND_LINE } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { SettingsFault, readDatabaseSettings } from "#app/config.ts";
import type { Database } from "#db/index.ts";
import { NewerDatabase } from "#db/operations/migrate.ts";
import { DatabaseUnusable, openMigrated } from "#db/operations/open-migrated.ts";
import { reasonOf } from "#domain/reason-of.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { instant } from "#domain/values/instant.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { terminalLanguage } from "#i18n/terminal-language.ts";
import { help } from "./help.ts";
import { optionsOf, type Verb } from "./verb.ts";
import { VERBS } from "./verbs.ts";

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const language = terminalLanguage(process.env);
  const words = catalogueOf(language);
  const [name, ...rest] = argv;
  if (name === undefined || name === "help" || name === "--help") {
    say(help(VERBS, words));
    return 0;
  }
  const verb = VERBS.find((candidate) => candidate.name === name);
  if (!verb) {
    say(words.cli.unknownVerb(name));
    return 2;
  }
  return call(verb, rest, language);
}

async function call(verb: Verb, args: string[], language: Language): Promise<number> {
  const words = catalogueOf(language);
  let parsed;
  try {
    parsed = parseArgs({ args, options: verb.options ?? {}, allowPositionals: true });
  } catch {
    say(words.cli.usage(`${verb.name} ${verb.usage}`));
    return 2;
  }
  let db: Database | undefined;
  const openContext = async (): Promise<CommandContext> => {
    db ??= await openMigrated(readDatabaseSettings(process.env).databaseUrl);
    return { db, actor: COMMAND_LINE, now: () => instant(Date.now()), newId: idMaker(randomBytes) };
  };
  try {
    return await verb.run({
      language,
      words,
      positionals: parsed.positionals,
      ...optionsOf(parsed.values),
      openContext,
      say,
      answer: (value) => process.stdout.write(`${JSON.stringify(value)}\n`),
    });
  } catch (error) {
    if (error instanceof SettingsFault) {
      for (const { variable, fault } of error.faults) say(`${variable}: ${words.settingFaults[fault]}`);
      return 2;
    }
    if (error instanceof NewerDatabase) {
      say(words.start.newerDatabase);
      return 2;
    }
    if (error instanceof DatabaseUnusable) {
      say(words.cli.databaseUnusable(reasonOf(error)));
      return 1;
    }
    throw error;
  } finally {
    await db?.close();
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
