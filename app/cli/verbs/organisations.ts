import { ok } from "#domain/result.ts";
import { findOrganisations } from "#queries/find-organisations.ts";
import { answerRegister, countyOption, textArgument } from "../register-arguments.ts";
import type { Verb } from "../verb.ts";

export const organisationsVerb: Verb = {
  name: "organisations",
  usage: "TEXT [--county CODE]",
  summary: (words) => words.cli.register.summaries.find,
  options: { county: { type: "string" } },
  run: (call) =>
    answerRegister(
      call,
      async () => {
        const search = { text: textArgument(call.positionals, 0), county: countyOption(call.options["county"]) };
        return ok(await findOrganisations(await call.openContext(), search));
      },
      (organisations) => ({ organisations }),
    ),
};
