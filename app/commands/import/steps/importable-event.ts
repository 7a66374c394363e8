import type { Actor } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { Reading } from "#db/index.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findImport, isWhole, type StoredImport } from "#db/records/participant-import-record.ts";
import { findEventForRegistration, type EventForRegistration } from "#db/records/registration-rules-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ParticipantImportId } from "#domain/values/identifiers.ts";

export type EventRefusal = "not-allowed" | "no-such-event" | "no-registration";

/** An event that the actor may add people to, and that takes any. */
export async function importableEvent(
  read: Reading,
  actor: Actor,
  slug: string,
): Promise<Result<EventForRegistration & { rules: NonNullable<EventForRegistration["rules"]> }, EventRefusal>> {
  const refusal = refusalAt(actor, await eventAccess(read, { slug }), mayRunRegistration);
  if (refusal) return refused(refusal);
  const event = await findEventForRegistration(read, slug);
  if (!event) return refused("no-such-event");
  return event.rules ? ok({ ...event, rules: event.rules }) : refused("no-registration");
}

/** An import of such an event, by its id; there is none at another event's address, nor before all lines are there. */
export async function importOf(
  read: Reading,
  actor: Actor,
  { slug, id }: { readonly slug: string; readonly id: ParticipantImportId },
): Promise<Result<StoredImport, EventRefusal | "no-such-import">> {
  const event = await importableEvent(read, actor, slug);
  if (!event.ok) return event;
  const found = await findImport(read, id);
  return found && found.eventId === event.value.id && isWhole(found) ? ok(found) : refused("no-such-import");
}
