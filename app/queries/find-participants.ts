import { and, asc, count, desc, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import { maySeeNames, refusalAt } from "#access/event-policy.ts";
import type { Reading } from "#db/index.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { fitsFilter, notProtected, standsAs } from "#db/records/participant-filter-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import { EVENTS_ON_A_PAGE, eventsBefore, type ListPage } from "#domain/event/list-page.ts";
import {
  STANDINGS,
  tellsOfProtected,
  type ParticipantFilter,
  type ParticipantOrder,
  type ParticipantStanding,
} from "#domain/registration/participant-filter.ts";
import { registrationState } from "#domain/registration/registration.ts";
import type { SeatPool } from "#domain/registration/seat-pool.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { EventId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";
import type { Participant } from "./participants.ts";

export interface FoundParticipant extends Participant {
  /** Null for whoever has protected identity, and for whoever has been deleted. */
  readonly email: EmailAddress | null;
  readonly registeredAt: Instant;
}

export interface FoundParticipants {
  readonly people: readonly FoundParticipant[];
  readonly page: ListPage;
  /** How many fit all else that is asked for, by where they stand. */
  readonly counts: Readonly<Record<ParticipantStanding, number>>;
  /** People with protected identity whom such a list leaves out. */
  readonly leftOut: number;
}

export interface ParticipantSearch {
  readonly slug: string;
  readonly filter: ParticipantFilter;
  readonly order: ParticipantOrder;
  /** From 1; one after the last gives the last. */
  readonly page: number;
}

/** A part of those who have registered for an event, and how many there are, in a fixed number of statements. */
export async function findParticipants(
  ctx: QueryContext,
  { slug, filter, order, page: asked }: ParticipantSearch,
): Promise<Result<FoundParticipants, "not-allowed" | "no-such-event">> {
  return ctx.db.read(async (read) => {
    const event = await eventAccess(read, { slug });
    const refusal = refusalAt(ctx.actor, event, maySeeNames);
    if (refusal || !event) return refused(refusal ?? "no-such-event");
    const hides = tellsOfProtected(filter);
    const fits = and(fitsFilter(read, event.id, filter), hides ? notProtected(read) : undefined);
    const counts = await countByStanding(read, event.id, filter, fits);
    const found = counts[filter.standing];
    const of = Math.max(1, Math.ceil(found / EVENTS_ON_A_PAGE));
    const page = { number: Math.min(asked, of), of };
    const pools = await poolsOfEvent(read, event.id);
    const rows = await selectPeople(read, event.id, { filter, order, fits, pools }, eventsBefore(page.number));
    const modeOf = (id: string | null) => pools.find((pool) => pool.id === id)?.mode ?? null;
    const places = await placesOf(
      read,
      event.id,
      rows.map(({ id }) => id),
    );
    const people = rows.map(({ seatPoolId, waitPoolId, ending, ...row }) => ({
      ...row,
      ...(row.protected === true && { name: null, email: null, mailRefusal: null, calendarAnswer: null }),
      protected: row.protected === true,
      state: registrationState({ seatPoolId, waitPoolId, ending, offerUntil: row.offerUntil }),
      seat: modeOf(seatPoolId),
      waitsFor: modeOf(waitPoolId),
      place: places.get(row.id) ?? null,
    }));
    return ok({ people, page, counts, leftOut: hides ? await countProtected(read, event.id) : 0 });
  });
}

interface Asked {
  readonly pools: readonly SeatPool[];
  readonly filter: ParticipantFilter;
  readonly order: ParticipantOrder;
  readonly fits: SQL | undefined;
}

function selectPeople(read: Reading, eventId: EventId, { filter, order, fits, pools }: Asked, offset: number) {
  const { registration, person } = read.tables;
  return read
    .select({
      id: registration.id,
      name: person.name,
      email: person.email,
      protected: person.protected,
      organisation: registration.organisationWritten,
      registeredAt: registration.registeredAt,
      seatPoolId: registration.seatPoolId,
      waitPoolId: registration.waitPoolId,
      offerUntil: registration.offerUntil,
      ending: registration.ending,
      calendarAnswer: registration.calendarAnswer,
      mailRefusal: person.mailRefusal,
    })
    .from(registration)
    .leftJoin(person, eq(person.id, registration.personId))
    .where(and(fits, standsAs(read, filter.standing, { eventId, mode: filter.mode })))
    .orderBy(...inOrder(read, order, pools), asc(registration.id))
    .limit(EVENTS_ON_A_PAGE)
    .offset(offset);
}

/** Whoever has no name to show comes last, so that the place in the list tells nothing of it. */
function inOrder(read: Reading, order: ParticipantOrder, pools: readonly SeatPool[]): SQL[] {
  const { registration, person } = read.tables;
  const nameless = sql`case when ${person.id} is null or ${person.protected} then 1 else 0 end`;
  const named = sql`case when ${person.protected} then '' else ${person.sortKey} end`;
  switch (order) {
    case "name":
      return [asc(nameless), asc(named)];
    case "organisation": {
      const without = sql`case when ${registration.organisationSortKey} is null then 1 else 0 end`;
      return [asc(without), asc(registration.organisationSortKey), asc(nameless), asc(named)];
    }
    case "registered":
      return [desc(registration.registeredAt)];
    case "place": {
      const seated = sql`case when ${registration.seatPoolId} is not null then 0
        when ${registration.waitPoolId} is not null then 1 else 2 end`;
      const first = pools.find(({ mode }) => mode === PARTICIPATION_MODES[0])?.id ?? "";
      const pool = sql`case when coalesce(${registration.seatPoolId}, ${registration.waitPoolId}) = ${first} then 0 else 1 end`;
      const number = sql`case when ${registration.seatPoolId} is not null then ${registration.seatNumber}
        else ${registration.waitNumber} end`;
      return [asc(seated), asc(pool), asc(number)];
    }
  }
}

async function countByStanding(
  read: Reading,
  eventId: EventId,
  { mode }: ParticipantFilter,
  fits: SQL | undefined,
): Promise<Record<ParticipantStanding, number>> {
  const { registration, person } = read.tables;
  const counted = (standing: ParticipantStanding) =>
    count(sql`case when ${standsAs(read, standing, { eventId, mode })} then 1 end`);
  const [row] = await read
    .select(
      Object.fromEntries(STANDINGS.map((standing) => [standing, counted(standing)])) as Record<
        ParticipantStanding,
        ReturnType<typeof counted>
      >,
    )
    .from(registration)
    .leftJoin(person, eq(person.id, registration.personId))
    .where(fits);
  return row ?? { live: 0, seat: 0, waiting: 0, offered: 0, ended: 0 };
}

async function countProtected(read: Reading, eventId: EventId): Promise<number> {
  const { registration, person } = read.tables;
  const [row] = await read
    .select({ people: count() })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .where(and(eq(registration.eventId, eventId), sql`${registration.live}`, eq(person.protected, true)));
  return row?.people ?? 0;
}

/** 1 is the head of a list, on which nobody with an open offer stands any longer. */
async function placesOf(
  read: Reading,
  eventId: EventId,
  ids: readonly RegistrationId[],
): Promise<ReadonlyMap<RegistrationId, number>> {
  if (ids.length === 0) return new Map();
  const { registration } = read.tables;
  const waiting = read
    .select({
      id: registration.id,
      place: sql<number>`row_number() over (partition by ${registration.waitPoolId}
        order by ${registration.waitNumber})`
        .mapWith(Number)
        .as("place"),
    })
    .from(registration)
    .where(
      and(
        eq(registration.eventId, eventId),
        sql`${registration.waitPoolId} is not null`,
        isNull(registration.offerUntil),
      ),
    )
    .as("waiting");
  const rows = await read
    .select({ id: waiting.id, place: waiting.place })
    .from(waiting)
    .where(inArray(waiting.id, [...ids]));
  return new Map(rows.map(({ id, place }) => [id, place]));
}
