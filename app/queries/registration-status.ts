import { mayReadEvent } from "#access/event-policy.ts";
import { findEventForRegistration, type EventForRegistration } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import { isRush } from "#domain/registration/is-rush.ts";
import { closingMoment, registrationPhase, type RegistrationPhase } from "#domain/registration/registration-window.ts";
import { seatsForNewcomers, type SeatPool } from "#domain/registration/seat-pool.ts";
import type { SeatPoolId } from "#domain/values/identifiers.ts";
import type { Instant, ZoneName } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** How things are with an event's registration, at this moment. */
export interface RegistrationStatus {
  readonly phase: RegistrationPhase;
  /** Null: open from the start. */
  readonly opensAt: Instant | null;
  readonly closesAt: Instant;
  /** So soon after the opening that all seats may go at any moment. */
  readonly rush: boolean;
  readonly zone: ZoneName;
  /** On site before digital; only those that one can register for. */
  readonly modes: readonly ModeStatus[];
}

export interface ModeStatus {
  readonly mode: ParticipationMode;
  readonly poolId: SeatPoolId;
  /** Null: as many as come. */
  readonly capacity: number | null;
  /** Seats for whoever registers now: none while somebody waits. Null where as many as come. */
  readonly left: number | null;
  readonly waiting: number;
}

/** Null for an event that takes no registrations here, or that the one who asks may not read. */
export async function registrationStatus(ctx: QueryContext, slug: string): Promise<RegistrationStatus | null> {
  return ctx.db.read(async (read) => {
    const event = await findEventForRegistration(read, slug);
    if (!event?.rules || !mayReadEvent(ctx.actor, event)) return null;
    return statusOf({ ...event, rules: event.rules }, await poolsOfEvent(read, event.id), ctx.now());
  });
}

type EventWithRules = EventForRegistration & { readonly rules: NonNullable<EventForRegistration["rules"]> };

export function statusOf(event: EventWithRules, pools: readonly SeatPool[], at: Instant): RegistrationStatus {
  const facts = { ...event, ...event.rules };
  return {
    phase: registrationPhase(facts, at),
    opensAt: event.rules.opensAt,
    closesAt: closingMoment(facts),
    rush: isRush(event.rules.opensAt, at),
    zone: event.zone,
    modes: PARTICIPATION_MODES.flatMap((mode) => {
      const pool = pools.find((each) => each.mode === mode);
      return pool ? [modeStatus(mode, pool)] : [];
    }),
  };
}

function modeStatus(mode: ParticipationMode, pool: SeatPool): ModeStatus {
  const { id, capacity, waiting } = pool;
  return { mode, poolId: id, capacity, waiting, left: capacity === null ? null : seatsForNewcomers(pool) };
}
