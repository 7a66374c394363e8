import { mergeOrganisations } from "#commands/organisation/merge-organisations.ts";
import { answerRegister, organisationArgument } from "../register-arguments.ts";
import type { Verb } from "../verb.ts";

export const mergeOrganisationsVerb: Verb = {
  name: "merge-organisations",
  usage: "MERGED SURVIVOR",
  summary: (words) => words.cli.register.summaries.merge,
  run: (call) =>
    answerRegister(
      call,
      async () => {
        const [merged, survivor] = call.positionals;
        const input = { merged: organisationArgument(merged), survivor: organisationArgument(survivor) };
        return mergeOrganisations(await call.openContext(), input);
      },
      (merge) => ({ merge }),
    ),
};
