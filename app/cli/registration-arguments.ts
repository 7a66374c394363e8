import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import type { Result } from "#domain/result.ts";
import { parseCalendarDate, type CalendarDate } from "#domain/values/calendar-date.ts";
import { parseClockTime } from "#domain/values/clock-time.ts";
import { isId, type AllotmentId, type RegistrationId } from "#domain/values/identifiers.ts";
import { instantAt, type Instant, type ZoneName } from "#domain/values/instant.ts";
import type { Catalogue } from "#i18n/catalogue.ts";
import type { Call } from "./verb.ts";

type RegistrationWords = Catalogue["cli"]["registration"];
type Option = string | boolean | undefined;

/** What was written wrongly; its words name what is expected. */
export class RegistrationUsage extends Error {
  override readonly name = "RegistrationUsage";
  constructor(readonly fault: keyof RegistrationWords["usage"]) {
    super(fault);
  }
}

/** Runs a verb about registrations: 2 with words for an argument that is none, 1 for a refusal, and the answer for the rest. */
export async function answerRegistration<Value>(
  { words, say, answer }: Call,
  act: () => Promise<Result<Value, keyof RegistrationWords["refusals"]>>,
  answered: (value: Value) => unknown,
): Promise<number> {
  try {
    const result = await act();
    if (!result.ok) {
      say(words.cli.registration.refusals[result.refusal]);
      return 1;
    }
    answer(answered(result.value));
    return 0;
  } catch (error) {
    if (!(error instanceof RegistrationUsage)) throw error;
    say(words.cli.registration.usage[error.fault]);
    return 2;
  }
}

/** So many arguments and no more, each with something in it. */
export function argumentsOf(positionals: readonly string[], count: number): readonly string[] {
  if (positionals.length !== count || positionals.includes("")) throw new RegistrationUsage("arguments");
  return positionals;
}

export function participantArgument(text: string | undefined): RegistrationId {
  if (text === undefined || !isId("reg", text)) throw new RegistrationUsage("participant");
  return text;
}

export function allotmentArgument(text: string | undefined): AllotmentId {
  if (text === undefined || !isId("alt", text)) throw new RegistrationUsage("allotment");
  return text;
}

export function modeArgument(text: Option): ParticipationMode {
  return PARTICIPATION_MODES.find((mode) => mode === text) ?? wrong("mode");
}

export function countOption(text: Option): number | undefined {
  if (text === undefined) return undefined;
  return typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : wrong("count");
}

/** Seats: a number, or "unlimited" for as many as come. */
export function seatsOption(text: Option): number | null | undefined {
  return text === "unlimited" ? null : countOption(text);
}

/** "none" takes back what was set. */
export function orNone<Value>(text: Option, read: (text: Option) => Value): Value | null {
  return text === "none" ? null : read(text);
}

/** "2027-05-01 09:00" on the wall clock of the event's zone. */
export function momentOption(text: Option, zone: ZoneName): Instant | undefined {
  if (text === undefined) return undefined;
  const parts = /^(\S+)[ T](\d\d?[:.]\d\d)$/.exec(String(text));
  const date = parts && parseCalendarDate(parts[1]!);
  const time = parts && parseClockTime(parts[2]!.replace(".", ":").padStart(5, "0"));
  if (!date || !time) return wrong("moment");
  const at = instantAt(date, time, zone);
  return at.ok ? at.value : wrong("skippedMoment");
}

export function dayOption(text: Option): CalendarDate | undefined {
  return text === undefined ? undefined : (parseCalendarDate(String(text)) ?? wrong("day"));
}

/** What people type is kept without control characters, which could steer a terminal that shows it. */
export function textOption(text: Option): string | undefined {
  if (text === undefined) return undefined;
  const cleaned = String(text)
    .replace(/[^\P{Cc}\n]/gu, "")
    .trim();
  return cleaned === "" ? wrong("text") : cleaned;
}

export function wrong(fault: keyof RegistrationWords["usage"]): never {
  throw new RegistrationUsage(fault);
}
