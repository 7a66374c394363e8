import { isoInstant } from "#domain/values/instant.ts";
import { moment } from "#i18n/dates.ts";
import { broadcastProgress, type BroadcastProgress } from "#queries/broadcast-progress.ts";
import { answerMessages } from "../message-arguments.ts";
import { argumentsOf, textOption } from "../registration-arguments.ts";
import type { Call, Verb } from "../verb.ts";

export const messagesVerb: Verb = {
  name: "messages",
  usage: "[--event ADDRESS]",
  summary: (words) => words.cli.messages.summaries.messages,
  options: { event: { type: "string" } },
  run: (call) =>
    answerMessages(
      call,
      async () => {
        argumentsOf(call.positionals, 0);
        const slug = textOption(call.options["event"]) ?? null;
        return broadcastProgress(await call.openContext(), { slug });
      },
      (found) => {
        if (found.length === 0) call.say(call.words.cli.messages.noMessages);
        for (const one of found) for (const line of lines(one, call)) call.say(line);
        return {
          messages: found.map(({ createdAt, zone: _, ...one }) => ({ ...one, createdAt: isoInstant(createdAt) })),
        };
      },
    ),
};

function lines(one: BroadcastProgress, { words, language }: Call): readonly string[] {
  const { kinds, states, progress } = words.cli.messages;
  const about = [kinds[one.kind], ...(one.subject === null ? [] : [`”${one.subject}”`])].join(" ");
  return [
    `${one.id}  ${moment(language, one.zone, one.createdAt)}  ${one.slug}  ${about}  ${states[one.state]}`,
    `  ${progress(one)}`,
  ];
}
