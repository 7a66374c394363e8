import { stopMessage } from "#commands/broadcast/stop-message.ts";
import { answerMessages, broadcastArgument } from "../message-arguments.ts";
import type { Verb } from "../verb.ts";

export const stopMessageVerb: Verb = {
  name: "stop-message",
  usage: "MESSAGE",
  summary: (words) => words.cli.messages.summaries.stop,
  run: (call) =>
    answerMessages(
      call,
      async () => {
        const id = broadcastArgument(call.positionals);
        return stopMessage(await call.openContext(), { id });
      },
      (stopped) => {
        call.say(call.words.cli.messages.stopped(stopped.taken, stopped.left));
        return stopped;
      },
    ),
};
