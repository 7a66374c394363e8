import { parseArgs } from "node:util";
import { optionsOf } from "#app/cli/verb.ts";
import { VERBS } from "#app/cli/verbs.ts";
import type { Database } from "#db/index.ts";
import { sv } from "#i18n/sv.ts";
import { testContext } from "./context.ts";

/** Runs a verb as the command line does, on the test's database. */
export function commandLine(db: Database) {
  const context = testContext(db);
  return async (name: string, ...args: string[]) => {
    const verb = VERBS.find((each) => each.name === name);
    if (!verb) throw new Error(`no verb ${name}`);
    const { values, positionals } = parseArgs({ args, options: verb.options ?? {}, allowPositionals: true });
    const said: string[] = [];
    let answer: unknown;
    const code = await verb.run({
      language: "sv",
      words: sv,
      positionals,
      ...optionsOf(values),
      openContext: async () => context,
      say: (line) => said.push(line),
      answer: (value) => {
        answer = JSON.parse(JSON.stringify(value)) as unknown;
      },
    });
    return { code, said, answer };
  };
}
