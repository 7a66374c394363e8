import { MUNICIPALITIES } from "#domain/organisation/municipalities.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { addDays, daysBetween } from "#domain/values/calendar-date.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { instantAt, type Instant } from "#domain/values/instant.ts";
import type { EventPlace } from "./event-change.ts";
import { MOST_DAYS } from "./event-plan.ts";
import { isOver, lastMoment } from "./event-span.ts";

/** Where an event goes to. What is left out stays, but for a last day, which follows the first. */
export type EventMove = Partial<
  Pick<EventPlace, "startsOn" | "endsOn" | "startsAt" | "endsAt" | "venueName" | "venueMunicipality">
>;

export type MoveRefusal =
  | "ends-before-it-starts"
  | "lasts-too-long"
  | "time-skipped-by-clocks"
  | "over"
  | "municipality-unknown";

/** The event's place after a move; nobody is invited to what has been. */
export function movedPlace(before: EventPlace, move: EventMove, now: Instant): Result<EventPlace, MoveRefusal> {
  const startsOn = move.startsOn ?? before.startsOn;
  const endsOn = move.endsOn ?? addDays(before.endsOn, daysBetween(before.startsOn, startsOn));
  const municipality = move.venueMunicipality ? municipalityOf(move.venueMunicipality) : null;
  if (move.venueMunicipality && municipality === null) return refused("municipality-unknown");
  const after: EventPlace = {
    ...{ ...before, ...move, startsOn, endsOn },
    ...(move.venueMunicipality !== undefined && { venueMunicipality: municipality }),
  };
  if (endsOn < startsOn || endsSooner(after, move)) return refused("ends-before-it-starts");
  if (daysBetween(startsOn, endsOn) >= MOST_DAYS) return refused("lasts-too-long");
  if (after.startsAt !== null && !instantAt(startsOn, after.startsAt, after.zone).ok) {
    return refused("time-skipped-by-clocks");
  }
  const { lastDay, end } = lastMoment(after);
  if (end !== null && !instantAt(lastDay, end, after.zone).ok) return refused("time-skipped-by-clocks");
  return isOver(after, now) ? refused("over") : ok(after);
}

export function isSamePlace(one: EventPlace, other: EventPlace): boolean {
  return FACTS.every((fact) => one[fact] === other[fact]);
}

const FACTS = ["startsOn", "endsOn", "startsAt", "endsAt", "venueName", "venueMunicipality"] as const;

/** An evening ends after midnight only where somebody says so: an end that was left out may belong to the old start. */
function endsSooner({ startsOn, endsOn, startsAt, endsAt }: EventPlace, move: EventMove): boolean {
  if (startsOn !== endsOn || startsAt === null || endsAt === null || endsAt >= startsAt) return false;
  return move.startsAt !== undefined && (move.endsAt === undefined || startsAt < LATE);
}

const LATE = "15:00";

/** The name as the register has it; null for what is no municipality. */
export function municipalityOf(written: string): string | null {
  const wanted = foldedText(written);
  return MUNICIPALITIES.find(({ name }) => foldedText(name) === wanted)?.name ?? null;
}
