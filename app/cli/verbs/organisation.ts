import { organisationDetails } from "#queries/organisation-details.ts";
import { answerRegister, organisationArgument } from "../register-arguments.ts";
import type { Verb } from "../verb.ts";

export const organisationVerb: Verb = {
  name: "organisation",
  usage: "ORGANISATION",
  summary: (words) => words.cli.register.summaries.show,
  run: (call) =>
    answerRegister(
      call,
      async () => {
        const id = organisationArgument(call.positionals[0]);
        return organisationDetails(await call.openContext(), id);
      },
      (organisation) => ({ organisation }),
    ),
};
