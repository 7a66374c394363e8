import { and, isNull, lte, or, type SQL } from "drizzle-orm";
import { NEEDS_KEPT_DAYS, PEOPLE_KEPT_DAYS } from "#domain/registration/registration-rules.ts";
import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import type { Reading } from "../transaction.ts";

/**
 * Whether the day has come on which an event's people, or what they need, are deleted: the one that its form tells; for an
 * event that takes no registrations, the one that a form would tell. Of a statement that joins the event, and its rules
 * where it has any.
 */
export function isToBeDeleted(read: Reading, what: "people" | "needs", today: CalendarDate): SQL | undefined {
  const { event, registrationRules: rules } = read.tables;
  const told = what === "people" ? rules.peopleDeletedOn : rules.needsDeletedOn;
  const kept = what === "people" ? PEOPLE_KEPT_DAYS : NEEDS_KEPT_DAYS;
  return or(lte(told, today), and(isNull(rules.eventId), lte(event.endsOn, addDays(today, -kept))));
}
