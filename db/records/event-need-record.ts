import { and, count, eq, gt, isNotNull, isNull, lte, min, notInArray, or, sql, type SQLWrapper } from "drizzle-orm";
import { LAPSING_MS, LATELY_MS, type EventCounts } from "#domain/event/event-need.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Reading } from "../transaction.ts";
import { isAwaitedInvitee, isForContributor } from "./awaited-invitee-record.ts";
import { isOneOf } from "./is-one-of.ts";
import { OUT_OF_DATE, PERSON_DELETED } from "./outbox-record.ts";

/** What is counted of events for what waits for their organisers, in a fixed number of statements. */
export async function countsOfEvents(
  read: Reading,
  /** Their ids, or a statement of them. */
  which: readonly EventId[] | SQLWrapper,
  now: Instant,
): Promise<(id: EventId) => EventCounts> {
  const waiting = byEvent(await waitingOf(read, which, now));
  const offers = byEvent(await lapsingOf(read, which, now));
  const mails = byEvent(await failedOf(read, which));
  const needs = byEvent(await accessNeedsOf(read, which));
  const items = byEvent(await itemsOf(read, which));
  const parties = grouped(await partiesTooLarge(read, which), ({ eventId }) => eventId);
  return (id) => {
    const first = offers.get(id)?.first ?? null;
    return {
      offersLapsing: offers.get(id)?.people ?? 0,
      firstLapses: first === null ? null : instant(first),
      mailFailed: mails.get(id)?.mails ?? 0,
      waiting: waiting.get(id)?.people ?? 0,
      waitingLately: waiting.get(id)?.lately ?? 0,
      partiesTooLarge: parties.get(id)?.length ?? 0,
      accessNeeds: needs.get(id)?.people ?? 0,
      items: items.get(id)?.items ?? 0,
      timedItems: items.get(id)?.timed ?? 0,
    };
  };
}

type Which = Parameters<typeof countsOfEvents>[1];

function byEvent<Row extends { readonly eventId: EventId | null }>(rows: readonly Row[]): Map<EventId | null, Row> {
  return new Map(rows.map((row) => [row.eventId, row]));
}

function waitingOf(read: Reading, which: Which, now: Instant) {
  const { registration } = read.tables;
  const lately = gt(registration.registeredAt, instant(now - LATELY_MS));
  return read
    .select({ eventId: registration.eventId, people: count(), lately: count(sql`case when ${lately} then 1 end`) })
    .from(registration)
    .where(
      and(
        isOneOf(registration.eventId, which),
        sql`${registration.waitPoolId} is not null`,
        isNull(registration.offerUntil),
      ),
    )
    .groupBy(registration.eventId);
}

/** Parties that wait for all or none, and are more than there are seats in all. */
function partiesTooLarge(read: Reading, which: Which) {
  const { registration, seatPool } = read.tables;
  return read
    .select({ eventId: registration.eventId, partyId: registration.partyId })
    .from(registration)
    .innerJoin(seatPool, eq(seatPool.id, registration.waitPoolId))
    .where(
      and(
        isOneOf(registration.eventId, which),
        eq(registration.partyWhole, true),
        isNotNull(registration.partyId),
        isNull(registration.offerUntil),
        isNotNull(seatPool.capacity),
      ),
    )
    .groupBy(registration.eventId, registration.partyId, seatPool.capacity)
    .having(gt(count(), seatPool.capacity));
}

function lapsingOf(read: Reading, which: Which, now: Instant) {
  const { registration } = read.tables;
  return read
    .select({ eventId: registration.eventId, people: count(), first: min(registration.offerUntil) })
    .from(registration)
    .where(
      and(
        isOneOf(registration.eventId, which),
        sql`${registration.offerUntil} is not null`,
        lte(registration.offerUntil, instant(now + LAPSING_MS)),
      ),
    )
    .groupBy(registration.eventId);
}

function failedOf(read: Reading, which: Which) {
  const { message, registration, invitee } = read.tables;
  return read
    .select({ eventId: message.eventId, mails: count() })
    .from(message)
    .leftJoin(registration, eq(registration.id, message.registrationId))
    .leftJoin(invitee, isAwaitedInvitee(read))
    .where(
      and(
        isOneOf(message.eventId, which),
        isNull(message.sentAt),
        isNotNull(message.failedAt),
        isNull(message.seenToAt),
        notInArray(message.lastFailure, [OUT_OF_DATE, PERSON_DELETED]),
        or(sql`${registration.live}`, isNotNull(invitee.id), isForContributor(read)),
      ),
    )
    .groupBy(message.eventId);
}

function accessNeedsOf(read: Reading, which: Which) {
  const { registrationNeed: need, registration } = read.tables;
  return read
    .select({ eventId: registration.eventId, people: count() })
    .from(need)
    .innerJoin(registration, eq(registration.id, need.registrationId))
    .where(
      and(
        isOneOf(registration.eventId, which),
        isNotNull(need.access),
        isNull(need.accessSettledAt),
        sql`${registration.live}`,
      ),
    )
    .groupBy(registration.eventId);
}

function itemsOf(read: Reading, which: Which) {
  const { programmeItem: item } = read.tables;
  return read
    .select({ eventId: item.eventId, items: count(), timed: count(item.startsAt) })
    .from(item)
    .where(isOneOf(item.eventId, which))
    .groupBy(item.eventId);
}
