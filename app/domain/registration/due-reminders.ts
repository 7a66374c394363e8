import type { EventState } from "#domain/event/event.ts";
import type { EventSpan } from "#domain/event/event-span.ts";
import { addDays } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { instant, startOfDay, startOfWallTime, type Instant } from "#domain/values/instant.ts";
import type { Receivers, Reminder } from "./broadcast.ts";
import type { RegistrationRules } from "./registration-rules.ts";
import { startOfEvent } from "./registration-window.ts";

type Reminded = EventSpan & { readonly state: EventState } & Pick<
    RegistrationRules,
    "reminderDays" | "morningReminder"
  >;

/** A reminder whose moment has come. Whoever registered after that moment needs none. */
export interface DueReminder {
  readonly reminder: Reminder;
  readonly moment: Instant;
  readonly receivers: Receivers;
}

/** The reminders to send now: of a moment that came lately, for an event that is to come. */
export function dueReminders(event: Reminded, now: Instant): readonly DueReminder[] {
  if (event.state !== "published" || now >= begins(event)) return [];
  return [...daysBefore(event), ...morning(event)].filter(({ moment }) => moment <= now && now - moment <= LATEST_MS);
}

/** What makes each reminder of a day one, over restarts and workers; an event that moves gets new ones. */
export function reminderKey({ occasion, startsOn }: Reminder): string {
  return `reminder:${occasion}:${startsOn}`;
}

function daysBefore({ reminderDays, startsOn, zone }: Reminded): readonly DueReminder[] {
  if (reminderDays === null) return [];
  const moment = startOfWallTime(addDays(startsOn, -reminderDays), NINE, zone);
  return [{ reminder: { occasion: "days-before", startsOn }, moment, receivers: { standing: "seat", mode: null } }];
}

function morning({ morningReminder, startsOn, startsAt, zone }: Reminded): readonly DueReminder[] {
  if (!morningReminder) return [];
  const seven = startOfWallTime(startsOn, SEVEN, zone);
  const moment =
    startsAt === null ? seven : instant(Math.min(seven, startOfWallTime(startsOn, startsAt, zone) - HOUR_MS));
  return [{ reminder: { occasion: "morning", startsOn }, moment, receivers: { standing: "seat", mode: "digital" } }];
}

/** Where nobody wrote a time, some time during the first day. */
function begins(event: Reminded): Instant {
  return event.startsAt === null ? startOfDay(addDays(event.startsOn, 1), event.zone) : startOfEvent(event);
}

const HOUR_MS = 3_600_000;
const NINE = "09:00" as ClockTime;
const SEVEN = "07:00" as ClockTime;
/** After a longer standstill a reminder is more of a riddle than of help. */
const LATEST_MS = 12 * HOUR_MS;
