import { moveNeedsDeletion } from "#db/records/registration-details-record.ts";
import { eventForRegistration, updateRules } from "#db/records/registration-rules-record.ts";
import type { Tx } from "#db/index.ts";
import { lastMoment, type EventSpan } from "#domain/event/event-span.ts";
import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import type { EventId } from "#domain/values/identifiers.ts";

/** Days of deletion that were moved; null where they stand as they were told. */
export interface KeptLonger {
  readonly needsDeletedOn: CalendarDate;
  readonly peopleDeletedOn: CalendarDate;
}

/**
 * Needs and people are kept for the event: a day of deletion that a moved event would overtake is moved as many days. The
 * others stay as the form has told them, for nothing is kept longer than it must be (GDPR, article 5.1 e).
 */
export async function keepNeedsUntilAfter(
  tx: Tx,
  eventId: EventId,
  span: EventSpan,
  days: number,
): Promise<KeptLonger | null> {
  const rules = (await eventForRegistration(tx, eventId))?.rules;
  if (!rules) return null;
  const { lastDay } = lastMoment(span);
  const kept = (day: CalendarDate) => (day > lastDay ? day : later(addDays(day, days), addDays(lastDay, 1)));
  const needsDeletedOn = kept(rules.needsDeletedOn);
  const peopleDeletedOn = kept(rules.peopleDeletedOn);
  if (needsDeletedOn === rules.needsDeletedOn && peopleDeletedOn === rules.peopleDeletedOn) return null;
  await updateRules(tx, eventId, { ...rules, needsDeletedOn, peopleDeletedOn });
  await moveNeedsDeletion(tx, eventId, needsDeletedOn);
  return { needsDeletedOn, peopleDeletedOn };
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}
