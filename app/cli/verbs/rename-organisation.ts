import { renameOrganisation, type RenameOrganisation } from "#commands/organisation/rename-organisation.ts";
import { answerRegister, organisationArgument, textArgument } from "../register-arguments.ts";
import type { Verb } from "../verb.ts";

export const renameOrganisationVerb: Verb = {
  name: "rename-organisation",
  usage: "ORGANISATION NAME [--drop-old-name]",
  summary: (words) => words.cli.register.summaries.rename,
  options: { "drop-old-name": { type: "boolean" } },
  run: (call) =>
    answerRegister(
      call,
      async () => {
        const input: RenameOrganisation = {
          organisation: organisationArgument(call.positionals[0]),
          name: textArgument(call.positionals, 1),
          oldName: call.options["drop-old-name"] ? "drop" : "keep",
        };
        return renameOrganisation(await call.openContext(), input);
      },
      () => ({ organisation: call.positionals[0] }),
    ),
};
