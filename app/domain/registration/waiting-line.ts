import { grouped } from "#domain/values/grouped.ts";
import type { AllotmentId, PartyId } from "#domain/values/identifiers.ts";
import { keptSeats, type Allotment } from "./allotment.ts";
import type { SeatCount } from "./seat-pool.ts";
import { freeSeats } from "./seat-pool.ts";

/** How far down the list a smaller party is looked for, where the event lets it pass. */
export const LOOKED_AT = 50;

/** Whose turn it is asked: all who wait, or those alone who wait for the seats of an allotment. */
export interface Turn {
  readonly allotmentId?: AllotmentId;
  readonly room: number;
  /** A party that fits may pass a larger one that waits before it. */
  readonly mayPass: boolean;
}

/** Somebody who waits and has no open offer. */
export interface Waiting {
  readonly partyId: PartyId | null;
  /** All of the party get seats, or nobody. */
  readonly partyWhole: boolean;
  readonly waitAllotmentId: AllotmentId | null;
}

/** How many on the list are looked at for a turn. */
export function lookedAt({ allotmentId, mayPass }: Omit<Turn, "room">): number {
  return mayPass || allotmentId !== undefined ? LOOKED_AT : 1;
}

/**
 * What a turn does with the next on the list, one person or a party that waits as one: they fit, are passed, or end it. A
 * party of which the allotment is not for everybody has its turn with all the others.
 */
export function turnOf(unit: readonly Waiting[], { allotmentId, room, mayPass }: Turn): "fits" | "passed" | "ends" {
  if (allotmentId !== undefined && !unit.every((each) => each.waitAllotmentId === allotmentId)) return "passed";
  if (unit.length <= room) return "fits";
  return mayPass ? "passed" : "ends";
}

/**
 * Who of those who wait are served, were they served until nobody more can be: the kept seats of each allotment that
 * stands first, then the free ones. The line is in the order of its numbers.
 */
export function servedOf<One extends Waiting>(
  line: readonly One[],
  pool: SeatCount,
  standing: readonly Allotment[],
  mayPass: boolean,
): readonly One[] {
  const left = new Line(line);
  const count = { ...pool };
  for (const allotment of count.kept > 0 ? standing : []) {
    for (let kept = keptSeats(allotment); ; ) {
      const room = Math.min(kept, count.capacity === null ? Number.POSITIVE_INFINITY : count.capacity - count.taken);
      const taken = room < 1 ? 0 : left.serve({ allotmentId: allotment.id, room, mayPass });
      if (taken === 0) break;
      kept -= taken;
      count.taken += taken;
      count.kept -= taken;
    }
  }
  for (let room = freeSeats(count); room >= 1; room = freeSeats(count)) {
    const taken = left.serve({ room, mayPass });
    if (taken === 0) break;
    count.taken += taken;
  }
  return left.served;
}

/** Long lines are gone through once, however many are served and whoever stands first. */
class Line<One extends Waiting> {
  readonly served: One[] = [];
  private readonly gone = new Set<One>();
  private readonly parties: ReadonlyMap<PartyId | null, readonly One[]>;
  private readonly heads = new Map<AllotmentId | undefined, { ones: One[]; next: number }>();

  constructor(private readonly line: readonly One[]) {
    this.parties = grouped(
      line.filter(({ partyWhole }) => partyWhole),
      ({ partyId }) => partyId,
    );
  }

  /** Serves the first who fit; says how many they are. */
  serve(turn: Turn): number {
    const unit = this.unitFor(turn);
    for (const each of unit) this.gone.add(each);
    this.served.push(...unit);
    return unit.length;
  }

  private unitFor(turn: Turn): readonly One[] {
    for (const one of this.headFor(turn)) {
      const unit = one.partyWhole && one.partyId !== null ? this.partyOf(one) : [one];
      const what = turnOf(unit, turn);
      if (what === "fits") return unit;
      if (what === "ends") return [];
    }
    return [];
  }

  /** The first of those whose turn it is, as many as are looked at. */
  private headFor(turn: Turn): readonly One[] {
    const { allotmentId } = turn;
    const before = this.heads.get(allotmentId) ?? { ones: [], next: 0 };
    const ones = before.ones.filter((one) => !this.gone.has(one));
    let { next } = before;
    for (const most = lookedAt(turn); ones.length < most && next < this.line.length; next += 1) {
      const one = this.line[next]!;
      if (!this.gone.has(one) && (allotmentId === undefined || one.waitAllotmentId === allotmentId)) ones.push(one);
    }
    this.heads.set(allotmentId, { ones, next });
    return ones;
  }

  private partyOf({ partyId }: One): readonly One[] {
    return (this.parties.get(partyId) ?? []).filter((each) => !this.gone.has(each));
  }
}
