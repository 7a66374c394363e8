import { releaseAllotment } from "#commands/registration/release-allotment.ts";
import { allotmentArgument, answerRegistration, argumentsOf } from "../registration-arguments.ts";
import type { Verb } from "../verb.ts";

export const releaseSeatsVerb: Verb = {
  name: "release-seats",
  usage: "ALLOTMENT",
  summary: (words) => words.cli.registration.summaries.releaseSeats,
  run: (call) =>
    answerRegistration(
      call,
      async () => {
        const allotmentId = allotmentArgument(argumentsOf(call.positionals, 1)[0]);
        return releaseAllotment(await call.openContext(), { allotmentId });
      },
      () => ({ allotment: call.positionals[0] }),
    ),
};
