import type { EventAccess } from "#domain/event/event-access.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Actor } from "./actor.ts";
import { mayRunRegistration } from "./registration-policy.ts";

/**
 * Who lets somebody stand at an event's door, closes that again, and is shown the links: those who run its registration, as
 * with messages to those who take part. A link hands names on to somebody without an account; nobody who is only told them
 * (viewers, co-organisers with names) passes them on.
 */
export function mayOpenDoor(actor: Actor, event: EventAccess): boolean {
  return mayRunRegistration(actor, event);
}

/** Who sees who is expected: whoever came by a link to the door of that event, which must be open still. */
export function mayHostDoor(actor: Actor, eventId: EventId): boolean {
  return actor.kind === "door-host" && actor.eventId === eventId;
}
