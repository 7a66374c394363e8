import type { EventId } from "#domain/values/identifiers.ts";

/**
 * An event's name in every calendar (RFC 5545, 3.8.4.7): the same in mail, download and feed, for ever, so that a later
 * version takes the earlier one's place.
 */
export function eventUid(id: EventId): string {
  return `${id}@samling`;
}
