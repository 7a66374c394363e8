import { addAlias } from "#commands/organisation/add-alias.ts";
import { answerRegister, countyOption, organisationArgument, textArgument } from "../register-arguments.ts";
import type { Verb } from "../verb.ts";

export const addAliasVerb: Verb = {
  name: "add-alias",
  usage: "ORGANISATION SPELLING [--county CODE]",
  summary: (words) => words.cli.register.summaries.addAlias,
  options: { county: { type: "string" } },
  run: (call) =>
    answerRegister(
      call,
      async () => {
        const input = {
          organisation: organisationArgument(call.positionals[0]),
          written: textArgument(call.positionals, 1),
          county: countyOption(call.options["county"]),
        };
        return addAlias(await call.openContext(), input);
      },
      (alias) => ({ alias }),
    ),
};
