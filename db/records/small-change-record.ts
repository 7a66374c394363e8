import { and, asc, eq, gte, inArray, max } from "drizzle-orm";
import { SMALL_ACTS } from "#domain/event/small-change.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Reading } from "../transaction.ts";

export type ChangedEvent = Awaited<ReturnType<typeof eventsChangedLately>>[number];

/** Published events that take registrations, do not end before a day, and were changed in some way since an instant. */
export async function eventsChangedLately(
  read: Reading,
  { endsFrom, since, id }: { readonly endsFrom: CalendarDate; readonly since: Instant; readonly id?: EventId },
) {
  const { event, registrationRules: rules } = read.tables;
  return read
    .select({
      id: event.id,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      zone: event.zone,
    })
    .from(event)
    .innerJoin(rules, eq(rules.eventId, event.id))
    .where(
      and(
        eq(event.state, "published"),
        gte(event.endsOn, endsFrom),
        gte(event.changedAt, since),
        id === undefined ? undefined : eq(event.id, id),
      ),
    )
    .orderBy(asc(event.id));
}

/** The languages that an event has a title in. */
export async function titleLanguages(read: Reading, eventId: EventId) {
  const { eventText } = read.tables;
  return read
    .select({ language: eventText.language, text: eventText.title })
    .from(eventText)
    .where(eq(eventText.eventId, eventId));
}

/** The audit entries of an event's small changes since an instant, in their order. */
export async function smallChangeEntries(read: Reading, eventId: EventId, since: Instant) {
  const { auditEntry } = read.tables;
  return read
    .select({ at: auditEntry.at, act: auditEntry.act, facts: auditEntry.facts })
    .from(auditEntry)
    .where(and(eq(auditEntry.eventId, eventId), gte(auditEntry.at, since), inArray(auditEntry.act, [...SMALL_ACTS])))
    .orderBy(asc(auditEntry.at), asc(auditEntry.id));
}

/** Up to when an event's small changes have been told, and whether those of a key have; null where none ever were. */
export async function toldOfChanges(read: Reading, eventId: EventId, key: string) {
  const { broadcast } = read.tables;
  const ofEvent = and(eq(broadcast.eventId, eventId), eq(broadcast.kind, "digest"));
  const [row] = await read
    .select({ until: max(broadcast.createdAt) })
    .from(broadcast)
    .where(ofEvent);
  const same = await read
    .select({ id: broadcast.id })
    .from(broadcast)
    .where(and(ofEvent, eq(broadcast.key, key)));
  const until = row?.until ?? null;
  return { until: until === null ? null : instant(until), begun: same.length > 0 };
}
