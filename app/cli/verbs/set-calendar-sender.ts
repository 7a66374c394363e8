import { setCalendarSender } from "#commands/event/set-calendar-sender.ts";
import { CALENDAR_SENDERS } from "#domain/calendar/calendar-sender.ts";
import { answerMessages, misused } from "../message-arguments.ts";
import { argumentsOf } from "../registration-arguments.ts";
import type { Call, Verb } from "../verb.ts";

export const setCalendarSenderVerb: Verb = {
  name: "set-calendar-sender",
  usage: `ADDRESS ${CALENDAR_SENDERS.join("|")}`,
  summary: (words) => words.cli.messages.summaries.calendarSender,
  run: (call) =>
    answerMessages(
      call,
      async () => {
        const [slug = ""] = argumentsOf(call.positionals, 2);
        const sender = senderOf(call);
        return setCalendarSender(await call.openContext(), { slug, sender });
      },
      ({ changed }) => {
        call.say(call.words.cli.messages.senderSet[senderOf(call)]);
        return { changed };
      },
    ),
};

function senderOf({ positionals }: Call) {
  return CALENDAR_SENDERS.find((one) => one === positionals[1]) ?? misused("sender");
}
