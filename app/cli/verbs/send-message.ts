import { sendMessage, type SendMessageRefusal } from "#commands/broadcast/send-message.ts";
import { ok, type Result } from "#domain/result.ts";
import type { BroadcastId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { previewLetter } from "#emails/preview-letter.ts";
import { messagePreview, type MessagePreview } from "#queries/message-preview.ts";
import { answerMessages, misused, receiversOption } from "../message-arguments.ts";
import { argumentsOf, textOption } from "../registration-arguments.ts";
import type { Call, Verb } from "../verb.ts";

export const sendMessageVerb: Verb = {
  name: "send-message",
  usage: "ADDRESS --to seat|waiting|all [--mode MODE] --subject SUBJECT --text TEXT [--send]",
  summary: (words) => words.cli.messages.summaries.send,
  options: {
    ...Object.fromEntries(["to", "mode", "subject", "text"].map((name) => [name, { type: "string" as const }])),
    send: { type: "boolean" },
  },
  run: (call) =>
    answerMessages(
      call,
      async (): Promise<Result<Outcome, SendMessageRefusal>> => {
        const [slug = ""] = argumentsOf(call.positionals, 1);
        const message = { slug, receivers: receiversOption(call.options), note: noteOf(call.options) };
        const ctx = await call.openContext();
        if (call.options["send"] === true) {
          const sent = await sendMessage(ctx, message);
          return sent.ok ? ok({ sent: sent.value }) : sent;
        }
        const preview = await messagePreview(ctx, message);
        return preview.ok ? ok({ preview: preview.value, at: ctx.now() }) : preview;
      },
      (result) => {
        const { messages } = call.words.cli;
        if ("sent" in result) {
          call.say(messages.sent(result.sent.id, result.sent.receivers));
          return { ...result.sent, sent: true };
        }
        const { subject, text } = previewLetter(result.preview, messages.links, result.at);
        const { receivers } = result.preview;
        for (const line of [messages.receivers(receivers), messages.subject(subject), "", text, messages.notSent]) {
          call.say(line);
        }
        return { receivers, sent: false };
      },
    ),
};

type Outcome =
  | { readonly sent: { readonly id: BroadcastId; readonly receivers: number } }
  | { readonly preview: MessagePreview; readonly at: Instant };

function noteOf(options: Call["options"]) {
  const subject = textOption(options["subject"]);
  // What a shell can't type easily: "\n" begins a new line.
  const text = textOption(options["text"])?.replaceAll("\\n", "\n");
  return subject === undefined || text === undefined ? misused("words") : { subject, text };
}
