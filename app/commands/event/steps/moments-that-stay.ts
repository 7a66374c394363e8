import { keptUntil } from "#db/records/allotment-record.ts";
import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import type { Reading } from "#db/index.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

/** Times of an event that were set by themselves, and don't go by its own. */
export interface MomentsThatStay {
  readonly closesAt: Instant | null;
  readonly cutOffAt: Instant | null;
  /** Groups that seats are kept for, and until when. */
  readonly keptUntil: readonly { readonly name: string; readonly until: Instant }[];
}

export async function momentsThatStay(read: Reading, eventId: EventId): Promise<MomentsThatStay> {
  const rules = (await eventForRegistration(read, eventId))?.rules;
  return {
    closesAt: rules?.closesAt ?? null,
    cutOffAt: rules?.cutOffAt ?? null,
    keptUntil: await keptUntil(read, eventId),
  };
}
