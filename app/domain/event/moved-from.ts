import { parseCalendarDate } from "#domain/values/calendar-date.ts";
import { parseClockTime } from "#domain/values/clock-time.ts";
import type { EventPlace } from "./event-change.ts";

/** When and where an event was to be, as everybody was first told. */
export type EarlierPlace = Omit<EventPlace, "modes" | "zone">;

/**
 * Where a moved event was before, from what its audit entries tell of its moves since it was published, in their order;
 * null where it is as it was first told, moved back or never moved. Moved is nothing that is stored: it follows from the
 * event's history.
 */
export function movedFrom(moves: readonly Readonly<Record<string, unknown>>[], now: EarlierPlace): EarlierPlace | null {
  const [first] = moves.map(({ before }) => readPlace(before)).filter((place) => place !== null);
  if (first === undefined) return null;
  return isElsewhen(first, now) || isElsewhere(first, now) ? first : null;
}

export function isElsewhen(one: EarlierPlace, other: EarlierPlace): boolean {
  return (["startsOn", "endsOn", "startsAt", "endsAt"] as const).some((fact) => one[fact] !== other[fact]);
}

export function isElsewhere(one: EarlierPlace, other: EarlierPlace): boolean {
  return one.venueName !== other.venueName || one.venueMunicipality !== other.venueMunicipality;
}

function readPlace(written: unknown): EarlierPlace | null {
  if (typeof written !== "object" || written === null) return null;
  const facts = written as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof facts[name] === "string" ? facts[name] : "");
  const [startsOn, endsOn] = [parseCalendarDate(text("startsOn")), parseCalendarDate(text("endsOn"))];
  if (startsOn === null || endsOn === null) return null;
  return {
    ...{ startsOn, endsOn, startsAt: parseClockTime(text("startsAt")), endsAt: parseClockTime(text("endsAt")) },
    ...{ venueName: text("venueName") || null, venueMunicipality: text("venueMunicipality") || null },
  };
}
