import { renameEvent } from "#commands/event/rename-event.ts";
import { answerMessages, misused } from "../message-arguments.ts";
import { argumentsOf, textOption } from "../registration-arguments.ts";
import type { Verb } from "../verb.ts";

export const renameEventVerb: Verb = {
  name: "rename-event",
  usage: "ADDRESS TITLE [--language sv|en]",
  summary: (words) => words.cli.messages.summaries.renameEvent,
  options: { language: { type: "string" } },
  run: (call) =>
    answerMessages(
      call,
      async () => {
        const [slug = "", title] = argumentsOf(call.positionals, 2);
        const language = call.options["language"];
        if (language !== undefined && language !== "sv" && language !== "en") return misused("language");
        const ctx = await call.openContext();
        return renameEvent(ctx, { slug, title: textOption(title) ?? "", ...(language && { language }) });
      },
      ({ changed }) => {
        const { renamed, place } = call.words.cli.messages;
        call.say(changed ? renamed : place.unchanged);
        return { changed };
      },
    ),
};
