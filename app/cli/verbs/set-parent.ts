import { setParent } from "#commands/organisation/set-parent.ts";
import { answerRegister, organisationArgument } from "../register-arguments.ts";
import type { Verb } from "../verb.ts";

export const setParentVerb: Verb = {
  name: "set-parent",
  usage: "ORGANISATION PARENT|none",
  summary: (words) => words.cli.register.summaries.setParent,
  run: (call) =>
    answerRegister(
      call,
      async () => {
        const [organisation, parent] = call.positionals;
        const input = {
          organisation: organisationArgument(organisation),
          parent: parent === "none" ? null : organisationArgument(parent),
        };
        return setParent(await call.openContext(), input);
      },
      () => ({ organisation: call.positionals[0] }),
    ),
};
