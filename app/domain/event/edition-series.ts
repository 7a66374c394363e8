import type { SeriesId } from "#domain/values/identifiers.ts";

/** An event's place among a conference's years. Not a meeting series, which has a rhythm and a network. */
export interface Edition {
  readonly seriesId: SeriesId;
  /** Counted from 1, as the arrangers count; null where they don't. */
  readonly number: number | null;
}
