import { removeAlias } from "#commands/organisation/remove-alias.ts";
import { aliasArgument, answerRegister } from "../register-arguments.ts";
import type { Verb } from "../verb.ts";

export const removeAliasVerb: Verb = {
  name: "remove-alias",
  usage: "ALIAS",
  summary: (words) => words.cli.register.summaries.removeAlias,
  run: (call) =>
    answerRegister(
      call,
      async () => {
        const alias = aliasArgument(call.positionals[0]);
        return removeAlias(await call.openContext(), { alias });
      },
      () => ({ removed: call.positionals[0] }),
    ),
};
