/** What a recount found: a count that is stored and differs from what the registrations say. */
export interface SeatDifference {
  readonly slug: string;
  /** The pool, allotment or registration that it is about. */
  readonly of: string;
  readonly what: SeatFault;
  readonly stored: number;
  readonly counted: number;
}

/**
 * `taken`, `waiting`, `kept`: the pool's counts. `allotment`: seats taken of one. `numbers`: a number given twice, or above the
 * counter. `live`: registrations that have a seat or a place and say that they are not live, or the other way round.
 */
export type SeatFault = "taken" | "waiting" | "kept" | "allotment" | "numbers" | "live";
