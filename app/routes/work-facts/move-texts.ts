import type { FactTexts } from "#domain/event/draft-fields.ts";
import type { EventMove } from "#domain/event/event-move.ts";
import type { FactReader } from "#domain/event/fact-reader.ts";
import { LONGEST_VENUE } from "#domain/event/parse-facts.ts";

export const MOVE_FIELDS = ["startsOn", "endsOn", "startsAt", "endsAt", "venueName", "venueMunicipality"] as const;

export type MoveField = (typeof MOVE_FIELDS)[number];

/** When and where an event is to be, as it was typed. */
export type MoveTexts = Readonly<Record<MoveField, string>>;

/** When and where an event is, as its form has it. */
export function placeTexts(facts: FactTexts): MoveTexts {
  return Object.fromEntries(MOVE_FIELDS.map((name) => [name, facts[name]])) as MoveTexts;
}

/** The fields of the move stand on the same page as those of the facts. */
export const moveFieldName = (field: MoveField) => `move-${field}`;

/** Null without a first day. What is left empty is none, but for the last day, which then is the first. */
export function readMove(reader: FactReader, typed: MoveTexts): EventMove | null {
  const startsOn = reader.day("startsOn", typed.startsOn);
  if (startsOn === null) return null;
  return {
    startsOn,
    endsOn: reader.day("endsOn", typed.endsOn) ?? startsOn,
    startsAt: reader.time("startsAt", typed.startsAt),
    endsAt: reader.time("endsAt", typed.endsAt),
    venueName: reader.text("venueName", typed.venueName, LONGEST_VENUE),
    venueMunicipality: reader.text("venueMunicipality", typed.venueMunicipality, 100),
  };
}
