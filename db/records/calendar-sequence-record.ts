import { and, eq, lt, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Reading, Tx } from "../transaction.ts";

/**
 * Where a registration's own part of the SEQUENCE begins: above all that the participant's calendar may have had of the
 * event, for what a CANCEL took away only a higher one brings back (RFC 5546, 2.1.4). That is what stood on their
 * registrations that have ended; who has handed one over is not known any more, and everybody begins above those.
 */
export function firstSequence(
  read: Reading,
  eventId: EventId | SQLWrapper,
  participantKey: string | SQLWrapper,
): SQL<number> {
  const { registration, registrationRules } = read.tables;
  return sql<number>`(select coalesce(max(seen.sequence) + 1, 0) from (
    select earlier.sequence as sequence from ${registration} earlier
      where earlier.event_id = ${eventId} and earlier.participant_key = ${participantKey} and not earlier.live
    union all
    select rules.handed_over_sequence as sequence from ${registrationRules} rules where rules.event_id = ${eventId}
  ) seen)`;
}

export async function firstSequenceOf(read: Reading, eventId: EventId, participantKey: string): Promise<number> {
  const { event } = read.tables;
  const first = firstSequence(read, eventId, participantKey).mapWith(Number);
  const [row] = await read.select({ first }).from(event).where(eq(event.id, eventId));
  return row?.first ?? 0;
}

/** The SEQUENCE of a CANCEL that told somebody that another has the place. */
export async function noteHandedOver(tx: Tx, eventId: EventId, sequence: number): Promise<void> {
  const { registrationRules: rules } = tx.tables;
  await tx
    .update(rules)
    .set({ handedOverSequence: sequence })
    .where(and(eq(rules.eventId, eventId), lt(rules.handedOverSequence, sequence)));
}
