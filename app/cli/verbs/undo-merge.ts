import { undoMerge } from "#commands/organisation/undo-merge.ts";
import { answerRegister, organisationArgument } from "../register-arguments.ts";
import type { Verb } from "../verb.ts";

export const undoMergeVerb: Verb = {
  name: "undo-merge",
  usage: "MERGED",
  summary: (words) => words.cli.register.summaries.undoMerge,
  run: (call) =>
    answerRegister(
      call,
      async () => {
        const merged = organisationArgument(call.positionals[0]);
        return undoMerge(await call.openContext(), { merged });
      },
      () => ({ organisation: call.positionals[0] }),
    ),
};
