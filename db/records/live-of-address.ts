import { and, sql, type SQL } from "drizzle-orm";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Reading } from "../transaction.ts";

/** Which registrations are of an address and live at an event, in words by which the index of participants finds them. */
export function liveOfAddress(
  registration: Reading["tables"]["registration"],
  eventId: EventId,
  email: string,
): SQL | undefined {
  const address = email.toLowerCase();
  return and(
    sql`${registration.live}`,
    // The key begins with the address in lower case.
    sql`${registration.participantKey} >= ${`${address} `}`,
    sql`${registration.participantKey} < ${`${address}!`}`,
    // Not a column's own words: an index of events would be preferred, and every registration of the event be read.
    sql`${registration.eventId} || '' = ${eventId}`,
  );
}
