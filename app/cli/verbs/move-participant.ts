import { changeMode } from "#commands/registration/change-mode.ts";
import {
  answerRegistration,
  argumentsOf,
  modeArgument,
  participantArgument,
  textOption,
} from "../registration-arguments.ts";
import type { Verb } from "../verb.ts";

export const moveParticipantVerb: Verb = {
  name: "move-participant",
  usage: "PARTICIPANT MODE [--over-limit REASON]",
  summary: (words) => words.cli.registration.summaries.moveParticipant,
  options: { "over-limit": { type: "string" } },
  run: (call) =>
    answerRegistration(
      call,
      async () => {
        const [id, to] = argumentsOf(call.positionals, 2);
        const registrationId = participantArgument(id);
        const mode = modeArgument(to);
        const overLimit = textOption(call.options["over-limit"]);
        const ctx = await call.openContext();
        return changeMode(ctx, { registrationId, mode, ...(overLimit !== undefined && { overLimit }) });
      },
      () => ({ participant: call.positionals[0] }),
    ),
};
