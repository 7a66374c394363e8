import { and, count, eq, gt, inArray, isNotNull, isNull, lte, min, notInArray, or, sql } from "drizzle-orm";
import { LAPSING_MS, LATELY_MS, type EventCounts } from "#domain/event/event-need.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Reading } from "../transaction.ts";
import { isAwaitedInvitee } from "./awaited-invitee-record.ts";
import { OUT_OF_DATE, PERSON_DELETED } from "./outbox-record.ts";

/** What is counted of events for what waits for their organisers, in a fixed number of statements. */
export async function countsOfEvents(
  read: Reading,
  eventIds: readonly EventId[],
  now: Instant,
): Promise<(id: EventId) => EventCounts> {
  const ids = [...eventIds];
  const waiting = ids.length === 0 ? [] : await waitingOf(read, ids, now);
  const offers = ids.length === 0 ? [] : await lapsingOf(read, ids, now);
  const mails = ids.length === 0 ? [] : await failedOf(read, ids);
  const needs = ids.length === 0 ? [] : await accessNeedsOf(read, ids);
  const items = ids.length === 0 ? [] : await itemsOf(read, ids);
  const parties = ids.length === 0 ? [] : await partiesTooLarge(read, ids);
  return (id) => {
    const of = <Row extends { readonly eventId: EventId | null }>(rows: readonly Row[]) =>
      rows.find(({ eventId }) => eventId === id);
    const first = of(offers)?.first ?? null;
    return {
      offersLapsing: of(offers)?.people ?? 0,
      firstLapses: first === null ? null : instant(first),
      mailFailed: of(mails)?.mails ?? 0,
      waiting: of(waiting)?.people ?? 0,
      waitingLately: of(waiting)?.lately ?? 0,
      partiesTooLarge: parties.filter(({ eventId }) => eventId === id).length,
      accessNeeds: of(needs)?.people ?? 0,
      items: of(items)?.items ?? 0,
      timedItems: of(items)?.timed ?? 0,
    };
  };
}

function waitingOf(read: Reading, ids: EventId[], now: Instant) {
  const { registration } = read.tables;
  const lately = gt(registration.registeredAt, instant(now - LATELY_MS));
  return read
    .select({ eventId: registration.eventId, people: count(), lately: count(sql`case when ${lately} then 1 end`) })
    .from(registration)
    .where(
      and(
        inArray(registration.eventId, ids),
        sql`${registration.waitPoolId} is not null`,
        isNull(registration.offerUntil),
      ),
    )
    .groupBy(registration.eventId);
}

/** Parties that wait for all or none, and are more than there are seats in all. */
function partiesTooLarge(read: Reading, ids: EventId[]) {
  const { registration, seatPool } = read.tables;
  return read
    .select({ eventId: registration.eventId, partyId: registration.partyId })
    .from(registration)
    .innerJoin(seatPool, eq(seatPool.id, registration.waitPoolId))
    .where(
      and(
        inArray(registration.eventId, ids),
        eq(registration.partyWhole, true),
        isNotNull(registration.partyId),
        isNull(registration.offerUntil),
        isNotNull(seatPool.capacity),
      ),
    )
    .groupBy(registration.eventId, registration.partyId, seatPool.capacity)
    .having(gt(count(), seatPool.capacity));
}

function lapsingOf(read: Reading, ids: EventId[], now: Instant) {
  const { registration } = read.tables;
  return read
    .select({ eventId: registration.eventId, people: count(), first: min(registration.offerUntil) })
    .from(registration)
    .where(
      and(
        inArray(registration.eventId, ids),
        sql`${registration.offerUntil} is not null`,
        lte(registration.offerUntil, instant(now + LAPSING_MS)),
      ),
    )
    .groupBy(registration.eventId);
}

function failedOf(read: Reading, ids: EventId[]) {
  const { message, registration, invitee } = read.tables;
  return read
    .select({ eventId: message.eventId, mails: count() })
    .from(message)
    .leftJoin(registration, eq(registration.id, message.registrationId))
    .leftJoin(invitee, isAwaitedInvitee(read))
    .where(
      and(
        inArray(message.eventId, ids),
        isNull(message.sentAt),
        isNotNull(message.failedAt),
        notInArray(message.lastFailure, [OUT_OF_DATE, PERSON_DELETED]),
        or(sql`${registration.live}`, isNotNull(invitee.id)),
      ),
    )
    .groupBy(message.eventId);
}

function accessNeedsOf(read: Reading, ids: EventId[]) {
  const { registrationNeed: need, registration } = read.tables;
  return read
    .select({ eventId: registration.eventId, people: count() })
    .from(need)
    .innerJoin(registration, eq(registration.id, need.registrationId))
    .where(and(inArray(registration.eventId, ids), isNotNull(need.access), sql`${registration.live}`))
    .groupBy(registration.eventId);
}

function itemsOf(read: Reading, ids: EventId[]) {
  const { programmeItem: item } = read.tables;
  return read
    .select({ eventId: item.eventId, items: count(), timed: count(item.startsAt) })
    .from(item)
    .where(inArray(item.eventId, ids))
    .groupBy(item.eventId);
}
