import { and, asc, eq, gte, inArray, lte, max } from "drizzle-orm";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Reading } from "../transaction.ts";

export type EventToRemind = Awaited<ReturnType<typeof eventsToRemind>>[number];

/** Published events that take registrations and begin between two days, with the keys of what was begun for each. */
export async function eventsToRemind(read: Reading, from: CalendarDate, to: CalendarDate, id?: EventId) {
  const { event, registrationRules: rules, broadcast } = read.tables;
  const events = await read
    .select({
      id: event.id,
      state: event.state,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      zone: event.zone,
      reminderDays: rules.reminderDays,
      morningReminder: rules.morningReminder,
    })
    .from(event)
    .innerJoin(rules, eq(rules.eventId, event.id))
    .where(
      and(
        eq(event.state, "published"),
        gte(event.startsOn, from),
        lte(event.startsOn, to),
        id === undefined ? undefined : eq(event.id, id),
      ),
    )
    .orderBy(asc(event.startsOn), asc(event.id));
  if (events.length === 0) return [];
  const begun = await read
    .select({ eventId: broadcast.eventId, key: broadcast.key })
    .from(broadcast)
    .where(
      and(
        inArray(
          broadcast.eventId,
          events.map((each) => each.id),
        ),
        eq(broadcast.kind, "reminder"),
      ),
    );
  return events.map((each) => ({
    ...each,
    keys: begun.filter(({ eventId }) => eventId === each.id).map(({ key }) => key),
  }));
}

/** When those who are registered were last told when the event is; null where that was never changed. */
export async function toldOfTimeAt(read: Reading, eventId: EventId): Promise<Instant | null> {
  const { broadcast } = read.tables;
  const [row] = await read
    .select({ at: max(broadcast.createdAt) })
    .from(broadcast)
    .where(and(eq(broadcast.eventId, eventId), inArray(broadcast.kind, ["event-changed", "event-restored"])));
  const at = row?.at ?? null;
  return at === null ? null : instant(at);
}
