import { isStanding, keptSeats, isEntitled, type Allotment, type Applicant } from "./allotment.ts";
import { seatsForNewcomers, type SeatPool } from "./seat-pool.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { invariant } from "#domain/invariant.ts";
import type { AllotmentId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

/** Somebody who wants a seat, with what decides about it. */
export interface Claimant {
  readonly mode: ParticipationMode;
  /** Where the seats on site are gone: takes a digital one and waits. */
  readonly digitalMeanwhile: boolean;
  readonly applicant: Applicant;
}

/** What one of a party gets: a seat, a place on a list, or a digital seat and a place. */
export interface Placed {
  readonly seat: { readonly poolId: SeatPoolId; readonly allotmentId: AllotmentId | null } | null;
  readonly wait: {
    readonly poolId: SeatPoolId;
    /** An allotment whose next free seat the person may have. */
    readonly allotmentId: AllotmentId | null;
    /** 1 is the head of the list. */
    readonly place: number;
  } | null;
}

/** How a party that is sent in with one form is seated (DOMAIN: Seats). */
export type Together = "all-or-none" | "as-many";

interface Stage {
  readonly pools: readonly SeatPool[];
  readonly allotments: readonly Allotment[];
  /** Those with seats for which somebody entitled waits all the same, whom nobody passes. */
  readonly waitedFor: ReadonlySet<AllotmentId>;
  readonly at: Instant;
}

/**
 * Seats a party, in its own order, on pools as they stand: nobody while somebody waits, but for seats that are kept for
 * them. Either all of an "all-or-none" party are seated or all wait; of the others the first named get what there is.
 */
export function seatParty(claimants: readonly Claimant[], together: Together, stage: Stage): readonly Placed[] {
  const board = new Board(stage);
  if (together === "as-many" || claimants.length === 1) return claimants.map((claimant) => board.place(claimant));
  const seated = claimants.map((claimant) => board.seat(claimant.mode, claimant.applicant));
  if (seated.every((seat) => seat !== null)) return seated.map((seat) => ({ seat, wait: null }));
  const fresh = new Board(stage);
  const waits = claimants.map((claimant) => fresh.queue(claimant.mode, claimant.applicant));
  const meanwhile = claimants.map((claimant) => fresh.meanwhile(claimant));
  // The meanwhile, too, is for all or none.
  const all = meanwhile.every((seat) => seat !== null);
  return waits.map((wait, index) => ({ seat: all ? meanwhile[index]! : null, wait }));
}

/** Seats people one after the other, each as they come, on pools as those before have left them. */
export function seatInTurn(stage: Stage): (claimant: Claimant) => Placed {
  const board = new Board(stage);
  return (claimant) => board.place(claimant);
}

/** The pools while a party is being seated: each who is placed changes them for the next. */
class Board {
  readonly #pools: Map<ParticipationMode, { -readonly [Key in keyof SeatPool]: SeatPool[Key] }>;
  readonly #allotments: { -readonly [Key in keyof Allotment]: Allotment[Key] }[];
  readonly #waitedFor: ReadonlySet<AllotmentId>;

  constructor({ pools, allotments, waitedFor, at }: Stage) {
    this.#waitedFor = waitedFor;
    this.#pools = new Map(pools.flatMap((pool) => (pool.mode === null ? [] : [[pool.mode, { ...pool }]])));
    this.#allotments = allotments
      .filter((allotment) => isStanding(allotment, at))
      .map((allotment) => ({ ...allotment }));
  }

  place(claimant: Claimant): Placed {
    const seat = this.seat(claimant.mode, claimant.applicant);
    if (seat !== null) return { seat, wait: null };
    const wait = this.queue(claimant.mode, claimant.applicant);
    return { seat: this.meanwhile(claimant), wait };
  }

  seat(mode: ParticipationMode, applicant: Applicant): Placed["seat"] {
    const pool = this.#pool(mode);
    const kept = this.#entitling(mode, applicant).find(
      (allotment) => keptSeats(allotment) > 0 && !this.#waitedFor.has(allotment.id),
    );
    if (kept && (pool.capacity === null || pool.taken < pool.capacity)) {
      kept.taken += 1;
      pool.taken += 1;
      pool.kept -= 1;
      return { poolId: pool.id, allotmentId: kept.id };
    }
    if (seatsForNewcomers(pool) < 1) return null;
    pool.taken += 1;
    return { poolId: pool.id, allotmentId: null };
  }

  queue(mode: ParticipationMode, applicant: Applicant): NonNullable<Placed["wait"]> {
    const pool = this.#pool(mode);
    pool.waiting += 1;
    const [entitling] = this.#entitling(mode, applicant);
    return { poolId: pool.id, allotmentId: entitling?.id ?? null, place: pool.waiting };
  }

  meanwhile({ mode, digitalMeanwhile, applicant }: Claimant): Placed["seat"] {
    return digitalMeanwhile && mode === "on-site" && this.#pools.has("digital")
      ? this.seat("digital", applicant)
      : null;
  }

  #pool(mode: ParticipationMode) {
    const pool = this.#pools.get(mode);
    invariant(pool, "only modes that the event has are claimed");
    return pool;
  }

  #entitling(mode: ParticipationMode, applicant: Applicant) {
    const { id } = this.#pool(mode);
    return this.#allotments.filter((allotment) => allotment.poolId === id && isEntitled(allotment, applicant));
  }
}
