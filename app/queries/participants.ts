import { and, eq } from "drizzle-orm";
import { maySeeNames, refusalAt } from "#access/event-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { CalendarAnswer } from "#domain/calendar/calendar-answer.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { registrationState, type RegistrationState } from "#domain/registration/registration.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** Somebody with a seat or a place on a waitlist, as an organiser sees them. */
export interface Participant {
  readonly id: RegistrationId;
  /** Null for whoever has protected identity, and for whoever has been deleted. */
  readonly name: string | null;
  readonly protected: boolean;
  readonly organisation: string | null;
  readonly state: RegistrationState;
  readonly seat: ParticipationMode | null;
  readonly waitsFor: ParticipationMode | null;
  /** 1 is the head of the list; null without a place, and while there is an offer. */
  readonly place: number | null;
  readonly offerUntil: Instant | null;
  /** What the person's calendar answered last; who comes is told by the registration. */
  readonly calendarAnswer: CalendarAnswer | null;
  /** Why mail no longer reaches the person; null while it does, as far as we know. */
  readonly mailRefusal: string | null;
}

/** Those with a seat first, in the order in which they got it; then those who wait, in theirs. */
export async function participants(
  ctx: QueryContext,
  slug: string,
): Promise<Result<readonly Participant[], "not-allowed" | "no-such-event">> {
  return ctx.db.read(async (read) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(read, { slug }), maySeeNames);
    if (refusal) return refused(refusal);
    const event = await findEventForRegistration(read, slug);
    if (!event) return refused("no-such-event");
    const { registration, person } = read.tables;
    const rows = await read
      .select({
        id: registration.id,
        name: person.name,
        protected: person.protected,
        organisation: registration.organisationWritten,
        seatPoolId: registration.seatPoolId,
        seatNumber: registration.seatNumber,
        waitPoolId: registration.waitPoolId,
        waitNumber: registration.waitNumber,
        offerUntil: registration.offerUntil,
        ending: registration.ending,
        calendarAnswer: registration.calendarAnswer,
        mailRefusal: person.mailRefusal,
      })
      .from(registration)
      .leftJoin(person, eq(person.id, registration.personId))
      .where(and(eq(registration.eventId, event.id), eq(registration.live, true)));
    const pools = await poolsOfEvent(read, event.id);
    const modeOf = (id: string | null) => pools.find((pool) => pool.id === id)?.mode ?? null;
    const places = placesOf(rows);
    return ok(
      rows.sort(inOrder).map((row) => ({
        id: row.id,
        name: row.protected === true ? null : row.name,
        protected: row.protected === true,
        organisation: row.organisation,
        state: registrationState(row),
        seat: modeOf(row.seatPoolId),
        waitsFor: modeOf(row.waitPoolId),
        place: places.get(row.id) ?? null,
        offerUntil: row.offerUntil,
        calendarAnswer: row.calendarAnswer,
        mailRefusal: row.mailRefusal,
      })),
    );
  });
}

interface Numbered {
  readonly id: RegistrationId;
  readonly seatPoolId: string | null;
  readonly seatNumber: number | null;
  readonly waitPoolId: string | null;
  readonly waitNumber: number | null;
  readonly offerUntil: Instant | null;
}

function placesOf(rows: readonly Numbered[]): ReadonlyMap<RegistrationId, number> {
  const waiting = rows
    .filter(({ waitPoolId, offerUntil }) => waitPoolId !== null && offerUntil === null)
    .sort((one, other) => (one.waitNumber ?? 0) - (other.waitNumber ?? 0));
  const lists = grouped(waiting, ({ waitPoolId }) => waitPoolId);
  return new Map([...lists.values()].flatMap((list) => list.map(({ id }, before) => [id, before + 1] as const)));
}

function inOrder(one: Numbered, other: Numbered): number {
  const [a, b] = [one, other].map(({ seatPoolId, seatNumber, waitPoolId, waitNumber }) => ({
    pool: seatPoolId ?? `~${waitPoolId ?? ""}`,
    number: seatPoolId === null ? (waitNumber ?? 0) : (seatNumber ?? 0),
  }));
  return a!.pool < b!.pool ? -1 : a!.pool > b!.pool ? 1 : a!.number - b!.number;
}
