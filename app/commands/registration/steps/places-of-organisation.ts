import { mergedInto } from "#db/records/registered-organisation-record.ts";
import { livePlacesOf } from "#db/records/registration-record.ts";
import type { Reading } from "#db/index.ts";
import { isId, type EventId } from "#domain/values/identifiers.ts";

/** How many places people of an organisation have, counted no further than a limit asks. */
export async function placesOfOrganisation(
  read: Reading,
  eventId: EventId,
  organisationKey: string,
  most: number,
): Promise<number> {
  return livePlacesOf(read, eventId, await keysOf(read, organisationKey), most);
}

/** True where somebody who counted under one key counts under the same organisation with another. */
export async function isSameOrganisation(read: Reading, before: string | null, after: string): Promise<boolean> {
  return before !== null && (before === after || (await keysOf(read, after)).includes(before));
}

/** Places taken before a merging count under the entry that they were taken for. */
async function keysOf(read: Reading, key: string): Promise<readonly string[]> {
  return isId("org", key) ? mergedInto(read, key) : [key];
}
