import type { Receivers } from "#domain/registration/broadcast.ts";
import type { Result } from "#domain/result.ts";
import { parseCalendarDate, type CalendarDate } from "#domain/values/calendar-date.ts";
import { parseClockTime, type ClockTime } from "#domain/values/clock-time.ts";
import { isId, type BroadcastId } from "#domain/values/identifiers.ts";
import type { Catalogue } from "#i18n/catalogue.ts";
import { RegistrationUsage, argumentsOf, modeArgument } from "./registration-arguments.ts";
import type { Call } from "./verb.ts";

type MessageWords = Catalogue["cli"]["messages"];
type Option = string | boolean | undefined;

/** What was written wrongly; its words name what is expected. */
export class MessageUsage extends Error {
  override readonly name = "MessageUsage";
  constructor(readonly fault: keyof MessageWords["usage"]) {
    super(fault);
  }
}

/** Runs a verb about an event's changes and messages: 2 with words for an argument that is none, 1 for a refusal. */
export async function answerMessages<Value>(
  { words, say, answer }: Call,
  act: () => Promise<Result<Value, keyof MessageWords["refusals"]>>,
  answered: (value: Value) => unknown,
): Promise<number> {
  try {
    const result = await act();
    if (!result.ok) {
      say(words.cli.messages.refusals[result.refusal]);
      return 1;
    }
    answer(answered(result.value));
    return 0;
  } catch (error) {
    if (error instanceof MessageUsage) say(words.cli.messages.usage[error.fault]);
    else if (error instanceof RegistrationUsage) say(words.cli.registration.usage[error.fault]);
    else throw error;
    return 2;
  }
}

export function dateOption(text: Option): CalendarDate | undefined {
  return text === undefined ? undefined : (parseCalendarDate(String(text)) ?? misused("date"));
}

/** "9.00" or "09:00"; null for "none". */
export function timeOption(text: Option): ClockTime | null | undefined {
  if (text === undefined) return undefined;
  if (text === "none") return null;
  return parseClockTime(String(text).replace(".", ":").padStart(5, "0")) ?? misused("time");
}

export function receiversOption(options: Call["options"]): Receivers {
  const standing = options["to"];
  if (standing !== "seat" && standing !== "waiting" && standing !== "all") return misused("to");
  return { standing, mode: options["mode"] === undefined ? null : modeArgument(options["mode"]) };
}

export function broadcastArgument(positionals: readonly string[]): BroadcastId {
  const [id = ""] = argumentsOf(positionals, 1);
  return isId("brc", id) ? id : misused("broadcast");
}

export function misused(fault: keyof MessageWords["usage"]): never {
  throw new MessageUsage(fault);
}
