import { handOver } from "#commands/registration/hand-over.ts";
import { answerRegistration, argumentsOf, participantArgument } from "../registration-arguments.ts";
import type { Verb } from "../verb.ts";
import { namedPerson } from "./add-participant.ts";

export const handOverVerb: Verb = {
  name: "hand-over",
  usage: "PARTICIPANT --name NAME --email EMAIL",
  summary: (words) => words.cli.registration.summaries.handOver,
  options: { name: { type: "string" }, email: { type: "string" } },
  run: (call) =>
    answerRegistration(
      call,
      async () => {
        const registrationId = participantArgument(argumentsOf(call.positionals, 1)[0]);
        const person = namedPerson(call.options);
        return handOver(await call.openContext(), { registrationId, ...person });
      },
      () => ({ participant: call.positionals[0] }),
    ),
};
