import { withdraw } from "#commands/registration/withdraw.ts";
import { answerRegistration, argumentsOf, participantArgument } from "../registration-arguments.ts";
import type { Verb } from "../verb.ts";

export const withdrawParticipantVerb: Verb = {
  name: "withdraw-participant",
  usage: "PARTICIPANT",
  summary: (words) => words.cli.registration.summaries.withdrawParticipant,
  run: (call) =>
    answerRegistration(
      call,
      async () => {
        const registrationId = participantArgument(argumentsOf(call.positionals, 1)[0]);
        return withdraw(await call.openContext(), { registrationId });
      },
      () => ({ participant: call.positionals[0] }),
    ),
};
