import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { feedOfToken, isGenuine } from "#access/personal-link.ts";
import type { Reading } from "#db/index.ts";
import { feedById } from "#db/records/calendar-feed-record.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { RegistrationEnding } from "#domain/registration/registration.ts";
import { addDays } from "#domain/values/calendar-date.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { STOCKHOLM, dateIn, startOfDay, type Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { calendarEvents, type CalendarEvent } from "./calendar-events.ts";
import type { QueryContext } from "./context.ts";
import { KEPT_DAYS } from "./public-calendar.ts";

/** An event as it stands in the calendar of one who takes part, or took part until lately. */
export interface OwnCalendarEvent {
  readonly event: CalendarEvent;
  readonly registrationId: RegistrationId;
  readonly generation: number;
  /** The mode of the seat; null for one that was given up. */
  readonly seat: ParticipationMode | null;
  /** What the person's own registrations add to the event's SEQUENCE: who comes back goes on from where they left. */
  readonly sequence: number;
  /** The latest change of them. */
  readonly changedAt: Instant;
}

/** Null for a token that opens nothing: never made, of another purpose, revoked, or of somebody who has been deleted. */
export async function ownCalendar(
  ctx: Pick<QueryContext, "db" | "now"> & { readonly secret: string },
  token: string,
  language: Language,
): Promise<readonly OwnCalendarEvent[] | null> {
  const id = feedOfToken(token);
  if (id === null) return null;
  const since = startOfDay(addDays(dateIn(STOCKHOLM, ctx.now()), -KEPT_DAYS), STOCKHOLM);
  return ctx.db.read(async (read) => {
    const feed = await feedById(read, id);
    if (feed === null || feed.revokedAt !== null) return null;
    if (!isGenuine(ctx.secret, "feed", token, feed)) return null;
    const ofEvents = grouped(await registrationsOf(read, feed.participantKey), ({ eventId }) => eventId);
    if (ofEvents.size === 0) return [];
    const where = inArray(read.tables.event.id, [...ofEvents.keys()]);
    const events = await calendarEvents(read, language, { where, limit: ofEvents.size });
    return events.flatMap((event) => {
      const own = ofEvents.get(event.id) ?? [];
      // A place on a list is in nobody's calendar.
      const one =
        own.find(({ live, seat }) => live && seat !== null) ?? own.findLast((each) => wasGivenUp(each, since));
      if (one === undefined || event.state === "draft") return [];
      if (event.state === "cancelled" && (event.cancelledAt === null || event.cancelledAt < since)) return [];
      const moments = own.flatMap(({ registeredAt, endedAt }) => [
        registeredAt,
        ...(endedAt === null ? [] : [endedAt]),
      ]);
      return [
        {
          event,
          registrationId: one.id,
          generation: one.generation,
          seat: one.live ? one.seat : null,
          sequence: Math.max(...own.map(({ sequence }) => sequence)),
          changedAt: moments.reduce((latest, moment) => (moment > latest ? moment : latest)),
        },
      ];
    });
  });
}

interface OwnPlace {
  readonly live: boolean;
  readonly ending: RegistrationEnding | null;
  readonly endedAt: Instant | null;
}

function wasGivenUp({ live, ending, endedAt }: OwnPlace, since: Instant): boolean {
  if (live || endedAt === null || endedAt < since) return false;
  return ending === "withdrawn" || ending === "withdrawn-by-organiser";
}

/** Every registration of a participant, those that have ended too. */
export function registrationsOf(read: Reading, participantKey: string) {
  const { registration, seatPool, person } = read.tables;
  return read
    .select({
      id: registration.id,
      eventId: registration.eventId,
      live: registration.live,
      ending: registration.ending,
      generation: registration.generation,
      sequence: registration.sequence,
      registeredAt: registration.registeredAt,
      endedAt: registration.endedAt,
      seat: seatPool.mode,
    })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .leftJoin(seatPool, eq(seatPool.id, registration.seatPoolId))
    .where(
      and(
        // Each half in the words of its own index: neither is of both the live and the ended.
        sql`(${registration.live} and ${registration.participantKey} = ${participantKey}
          or not ${registration.live} and ${registration.participantKey} = ${participantKey})`,
        eq(person.protected, false),
      ),
    )
    .orderBy(asc(registration.registeredAt), asc(registration.id));
}
