export type Mode = "on-site" | "digital";

/** One registration as the model sees it: what it has, and since when it stands in line. */
interface Place {
  name: string;
  live: boolean;
  ending: "withdrawn" | "left-list" | "lapsed" | null;
  seat: Mode | null;
  wait: { mode: Mode; since: number; offerUntil: number | null } | null;
  /** Of a party that waits as one. */
  whole: number | null;
}

interface Rules {
  readonly capacities: Record<Mode, number | null>;
  readonly offers: boolean;
  readonly offerMs: number;
  readonly smallerPasses: boolean;
  readonly now: number;
  readonly cutOff: number;
}

/**
 * What DOMAIN says of seats, in the plainest way that does it: one list of registrations, everything else counted from it
 * anew each time. It shares nothing with the product, so that the two can disagree.
 */
export class SeatModel {
  readonly places: Place[] = [];
  readonly told = { offers: 0, served: 0 };
  readonly #rules: Rules;
  readonly #capacities: Record<Mode, number | null>;
  #now: number;
  #steps = 0;

  constructor(rules: Rules) {
    this.#rules = rules;
    this.#now = rules.now;
    this.#capacities = { ...rules.capacities };
  }

  register(names: readonly string[], mode: Mode, { whole, meanwhile }: { whole: boolean; meanwhile: boolean }): void {
    const newcomers = names.filter((name) => !this.places.some((place) => place.live && place.name === name));
    if (whole && newcomers.length > 1) return this.#registerWhole(newcomers, mode, meanwhile);
    for (const name of newcomers) {
      const place = this.#added(name);
      if (this.roomForNewcomer(mode) > 0) place.seat = mode;
      else {
        this.#queue(place, mode);
        if (meanwhile && mode === "on-site" && this.roomForNewcomer("digital") > 0) place.seat = "digital";
      }
    }
  }

  #registerWhole(names: readonly string[], mode: Mode, meanwhile: boolean): void {
    const fits = this.roomForNewcomer(mode) >= names.length;
    const digital = meanwhile && mode === "on-site" && this.roomForNewcomer("digital") >= names.length;
    const party = ++this.#steps;
    for (const name of names) {
      const place = this.#added(name);
      if (fits) place.seat = mode;
      else {
        this.#queue(place, mode);
        place.whole = party;
        if (digital) place.seat = "digital";
      }
    }
  }

  withdraw(place: Place): string {
    if (!place.live) return "not-live";
    const { seat, wait } = place;
    Object.assign(place, { live: false, ending: "withdrawn", seat: null, wait: null });
    this.#serveAll([seat, wait?.mode]);
    return "done";
  }

  leave(place: Place): string {
    if (!place.live) return "not-live";
    if (!place.wait) return "not-waiting";
    const { mode } = place.wait;
    this.#loses(place, "left-list");
    this.#serveAll([mode]);
    return "done";
  }

  accept(place: Place): string {
    if (!place.live) return "not-live";
    const until = place.wait?.offerUntil ?? null;
    if (!place.wait || until === null) return "no-offer";
    if (this.#now >= until) return "offer-lapsed";
    const before = place.seat;
    Object.assign(place, { seat: place.wait.mode, wait: null });
    this.#serveAll([before]);
    return "done";
  }

  change(place: Place, mode: Mode): string {
    if (!place.live) return "not-live";
    if (place.seat === mode) return "same-mode";
    if (this.roomForNewcomer(mode) < 1) return "full";
    const { seat, wait } = place;
    const stops = wait !== null && (wait.mode === mode || seat !== null);
    place.seat = mode;
    if (stops) place.wait = null;
    this.#serveAll([seat, stops ? wait.mode : null]);
    return "done";
  }

  waitFor(place: Place, mode: Mode): string {
    if (!place.live) return "not-live";
    if (place.seat === mode) return "same-mode";
    if (place.wait) return "waits-already";
    if (this.roomForNewcomer(mode) > 0) return "has-room";
    this.#queue(place, mode);
    place.whole = null;
    return "done";
  }

  handOver(place: Place, name: string): string {
    if (!place.live) return "not-live";
    if (this.places.some((other) => other.live && other.name === name)) return "already-registered";
    place.name = name;
    return "done";
  }

  setCapacity(mode: Mode, capacity: number | null): void {
    this.#capacities[mode] = capacity;
    this.#serveAll(["on-site", "digital"]);
  }

  /** Time goes on, and the worker looks around. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.places.filter(({ wait }) => (wait?.offerUntil ?? Infinity) <= this.#now);
    for (const place of due) {
      const { mode } = place.wait!;
      this.#loses(place, "lapsed");
      this.#serveAll([mode]);
    }
    this.#serveAll(["on-site", "digital"]);
  }

  taken(mode: Mode): number {
    const offered = ({ wait }: Place) => wait?.mode === mode && wait.offerUntil !== null;
    return this.places.filter((place) => place.seat === mode).length + this.places.filter(offered).length;
  }

  capacity(mode: Mode): number {
    return this.#capacities[mode] ?? Infinity;
  }

  line(mode: Mode): Place[] {
    return this.places
      .filter(({ wait }) => wait?.mode === mode && wait.offerUntil === null)
      .sort((one, other) => one.wait!.since - other.wait!.since);
  }

  roomForNewcomer(mode: Mode): number {
    return this.line(mode).length > 0 ? 0 : Math.max(0, this.capacity(mode) - this.taken(mode));
  }

  /** As `standings` says it. */
  standings(): Record<string, string> {
    return Object.fromEntries(
      this.places.map((place) => {
        const { seat, wait } = place;
        const waits = wait && (wait.offerUntil === null ? `waits ${wait.mode} ${this.#turn(place)}` : "offered");
        return [place.name, [seat, waits].filter(Boolean).join(", ") || place.ending!];
      }),
    );
  }

  #turn(place: Place): number {
    return this.line(place.wait!.mode).indexOf(place) + 1;
  }

  #added(name: string): Place {
    const place: Place = { name, live: true, ending: null, seat: null, wait: null, whole: null };
    this.places.push(place);
    return place;
  }

  #queue(place: Place, mode: Mode): void {
    place.wait = { mode, since: ++this.#steps, offerUntil: null };
  }

  #loses(place: Place, ending: "left-list" | "lapsed"): void {
    place.wait = null;
    if (place.seat === null) Object.assign(place, { live: false, ending });
  }

  #serveAll(modes: readonly (Mode | null | undefined)[]): void {
    for (const mode of modes) {
      if (mode) for (let next = this.nextInLine(mode); next.length > 0; next = this.nextInLine(mode)) this.#serve(next);
    }
  }

  /** Whose turn it is: nobody after the cut-off, without a seat, or where the first in line is a party that doesn't fit. */
  nextInLine(mode: Mode): Place[] {
    const free = this.capacity(mode) - this.taken(mode);
    if (this.#now >= this.#rules.cutOff || free < 1) return [];
    const line = this.line(mode);
    for (const place of line) {
      const unit = place.whole === null ? [place] : line.filter(({ whole }) => whole === place.whole);
      if (unit.length <= free) return unit;
      if (!this.#rules.smallerPasses) return [];
    }
    return [];
  }

  #serve(unit: readonly Place[]): void {
    for (const place of unit) {
      if (this.#rules.offers || place.seat !== null) {
        place.wait!.offerUntil = Math.min(this.#now + this.#rules.offerMs, this.#rules.cutOff);
        this.told.offers += 1;
      } else {
        Object.assign(place, { seat: place.wait!.mode, wait: null });
        this.told.served += 1;
      }
    }
  }
}
