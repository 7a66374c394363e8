import type { EventAccess } from "#domain/event/event-access.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { isOfTheInstallation, type Actor } from "./actor.ts";
import { mayChangeEvent, maySeeNames } from "./event-policy.ts";

/** One's own, by its personal link, and those of an event that one runs, of which the access is given. */
export function mayChangeRegistration(actor: Actor, id: RegistrationId, event: EventAccess | null = null): boolean {
  if (actor.kind === "participant") return actor.registrationId === id;
  return isOfTheInstallation(actor) || (event !== null && mayRunRegistration(actor, event));
}

export function mayReadRegistration(actor: Actor, id: RegistrationId, event: EventAccess | null = null): boolean {
  if (actor.kind === "participant") return actor.registrationId === id;
  return isOfTheInstallation(actor) || (event !== null && maySeeNames(actor, event));
}

/** Sets how an event takes registrations, goes over its limits, and acts for others. */
export function mayRunRegistration(actor: Actor, event: EventAccess): boolean {
  return mayChangeEvent(actor, event);
}
