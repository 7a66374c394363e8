import { isoInstant, STOCKHOLM } from "#domain/values/instant.ts";
import { moment } from "#i18n/dates.ts";
import { failedMessages } from "#queries/failed-messages.ts";
import { answerMessages } from "../message-arguments.ts";
import { argumentsOf, textOption } from "../registration-arguments.ts";
import type { Verb } from "../verb.ts";

export const failedMessagesVerb: Verb = {
  name: "failed-messages",
  usage: "[--event ADDRESS]",
  summary: (words) => words.cli.messages.summaries.failed,
  options: { event: { type: "string" } },
  run: (call) =>
    answerMessages(
      call,
      async () => {
        argumentsOf(call.positionals, 0);
        const slug = textOption(call.options["event"]) ?? null;
        return failedMessages(await call.openContext(), { slug });
      },
      (found) => {
        if (found.length === 0) call.say(call.words.cli.messages.noFailed);
        for (const { failedAt, slug, email, registrationId, kind, reason } of found) {
          const at = failedAt === null ? "" : moment(call.language, STOCKHOLM, failedAt);
          call.say(
            [at, slug, email ?? registrationId, kind, reason].filter((part) => part !== null && part !== "").join("  "),
          );
        }
        return {
          failed: found.map(({ failedAt, seenTo, ...one }) => ({
            ...{ ...one, failedAt: failedAt && isoInstant(failedAt) },
            seenTo: seenTo && isoInstant(seenTo.at),
          })),
        };
      },
    ),
};
