import { and, asc, count, eq, isNotNull } from "drizzle-orm";
import { maySeeNumbers, refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { Reading } from "#db/index.ts";
import { withSurvivors } from "#db/records/allotment-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import type { AllotmentRule } from "#domain/registration/allotment.ts";
import type { RegistrationRules } from "#domain/registration/registration-rules.ts";
import {
  closingMoment,
  cutOffMoment,
  registrationPhase,
  type RegistrationPhase,
} from "#domain/registration/registration-window.ts";
import { freeSeats, type SeatPool } from "#domain/registration/seat-pool.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { AllotmentId, EventId, ProgrammeItemId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Instant, ZoneName } from "#domain/values/instant.ts";
import { organisationsCalled, type ChosenOrganisation } from "./chosen-organisations.ts";
import type { QueryContext } from "./context.ts";

/** Everything about an event's registration that its organiser sets or watches; nobody's name. */
export interface RegistrationOverview {
  readonly zone: ZoneName;
  /** Null for an event that takes no registrations. */
  readonly standing: {
    readonly phase: RegistrationPhase;
    readonly closesAt: Instant;
    readonly cutOffAt: Instant;
    /** Whoever doesn't run the registration is shown neither the way into the meeting nor what is written to seat holders. */
    readonly rules: RegistrationRules;
  } | null;
  /** Those of modes first, then those of programme items in the programme's order. */
  readonly pools: readonly PoolOverview[];
  readonly allotments: readonly AllotmentOverview[];
  readonly items: readonly NumberedItem[];
  readonly questions: number;
  /** Those that have ended counted in. */
  readonly registrations: number;
}

export interface PoolOverview extends Omit<SeatPool, "itemId"> {
  /** The programme item's number; null where the seats are a mode's. */
  readonly item: number | null;
  /** Null where as many as come. */
  readonly left: number | null;
  /** Open offers, which are among the taken. */
  readonly offers: number;
}

export interface AllotmentOverview {
  readonly id: AllotmentId;
  readonly name: string;
  readonly mode: ParticipationMode | null;
  /** Without its code for whoever doesn't run the registration: it gives its holder a seat. */
  readonly rule: AllotmentRule;
  /** What the organisations that it names are called. */
  readonly organisations: readonly ChosenOrganisation[];
  readonly seats: number;
  readonly taken: number;
  readonly until: Instant | null;
  readonly fellBackAt: Instant | null;
}

/** A programme item by its place in the programme, counted from 1. */
export interface NumberedItem {
  readonly number: number;
  readonly id: ProgrammeItemId;
  readonly title: string;
}

export async function registrationOverview(
  ctx: QueryContext,
  slug: string,
): Promise<Result<RegistrationOverview, "not-allowed" | "no-such-event">> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    const refusal = refusalAt(ctx.actor, access, maySeeNumbers);
    if (refusal) return refused(refusal);
    const event = await findEventForRegistration(read, slug);
    if (!event || !access) return refused("no-such-event");
    const runs = mayRunRegistration(ctx.actor, access);
    const pools = await poolsOfEvent(read, event.id);
    const items = await itemsOfEvent(read, event.id);
    const allotments = await allotmentsOf(read, event.id);
    const facts = event.rules && { ...event, ...event.rules };
    return ok({
      zone: event.zone,
      standing: facts && {
        phase: registrationPhase(facts, ctx.now()),
        closesAt: closingMoment(facts),
        cutOffAt: cutOffMoment(facts),
        rules: runs
          ? event.rules!
          : { ...event.rules!, meetingUrl: null, confirmationText: null, otherConfirmationText: null },
      },
      pools: inOrder(pools, items, await offersByPool(read, event.id)),
      allotments: runs ? allotments : allotments.map(withoutCode),
      items,
      ...(await countsOf(read, event.id)),
    });
  });
}

function withoutCode(allotment: AllotmentOverview): AllotmentOverview {
  return allotment.rule.by === "code" ? { ...allotment, rule: { by: "code", code: "" } } : allotment;
}

function inOrder(
  pools: readonly SeatPool[],
  items: readonly NumberedItem[],
  offers: ReadonlyMap<SeatPoolId, number>,
): PoolOverview[] {
  const numberOf = (id: ProgrammeItemId | null) => items.find((item) => item.id === id)?.number ?? null;
  return pools
    .map(({ itemId, ...pool }) => ({
      ...pool,
      item: numberOf(itemId),
      left: pool.capacity === null ? null : freeSeats(pool),
      offers: offers.get(pool.id) ?? 0,
    }))
    .sort((one, other) => (one.item ?? 0) - (other.item ?? 0) || modeRank(one.mode) - modeRank(other.mode));
}

function modeRank(mode: ParticipationMode | null): number {
  return mode === null ? PARTICIPATION_MODES.length : PARTICIPATION_MODES.indexOf(mode);
}

async function offersByPool(read: Reading, eventId: EventId): Promise<ReadonlyMap<SeatPoolId, number>> {
  const { registration } = read.tables;
  const rows = await read
    .select({ poolId: registration.waitPoolId, offers: count() })
    .from(registration)
    .where(and(eq(registration.eventId, eventId), isNotNull(registration.offerUntil)))
    .groupBy(registration.waitPoolId);
  return new Map(rows.flatMap(({ poolId, offers }) => (poolId === null ? [] : [[poolId, offers] as const])));
}

async function allotmentsOf(read: Reading, eventId: EventId): Promise<AllotmentOverview[]> {
  const { allotment, seatPool } = read.tables;
  const rows = await read
    .select({
      id: allotment.id,
      name: allotment.name,
      mode: seatPool.mode,
      rule: allotment.rule,
      seats: allotment.seats,
      taken: allotment.taken,
      until: allotment.until,
      fellBackAt: allotment.fellBackAt,
    })
    .from(allotment)
    .innerJoin(seatPool, eq(seatPool.id, allotment.poolId))
    .where(eq(seatPool.eventId, eventId))
    .orderBy(asc(allotment.id));
  const allotments = await withSurvivors(read, rows);
  const named = ({ rule }: { readonly rule: AllotmentRule }) => (rule.by === "organisation" ? rule.organisations : []);
  const called = await organisationsCalled(read, allotments.flatMap(named));
  return allotments.map((each) => ({ ...each, organisations: called.filter(({ id }) => named(each).includes(id)) }));
}

/** In the language that each was first written in. */
async function itemsOfEvent(read: Reading, eventId: EventId): Promise<NumberedItem[]> {
  const { programmeItem: item, programmeItemText: text } = read.tables;
  const rows = await read
    .select({ position: item.position, id: item.id, title: text.title })
    .from(item)
    .innerJoin(text, and(eq(text.itemId, item.id), eq(text.language, item.language)))
    .where(eq(item.eventId, eventId))
    .orderBy(asc(item.position));
  return rows.map(({ position, ...row }) => ({ number: position + 1, ...row }));
}

async function countsOf(read: Reading, eventId: EventId) {
  const { question, registration } = read.tables;
  const [asked] = await read.select({ rows: count() }).from(question).where(eq(question.eventId, eventId));
  const [sent] = await read.select({ rows: count() }).from(registration).where(eq(registration.eventId, eventId));
  return { questions: asked?.rows ?? 0, registrations: sent?.rows ?? 0 };
}
