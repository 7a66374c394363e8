import type { RegistrationId } from "#domain/values/identifiers.ts";
import { isOfTheInstallation, type Actor } from "./actor.ts";

/** One's own, by its personal link; an organiser's acts are done at the machine so far. */
export function mayChangeRegistration(actor: Actor, id: RegistrationId): boolean {
  return isOfTheInstallation(actor) || (actor.kind === "participant" && actor.registrationId === id);
}

export function mayReadRegistration(actor: Actor, id: RegistrationId): boolean {
  return mayChangeRegistration(actor, id);
}

/** Sets how an event takes registrations, goes over its limits, and acts for others. */
export function mayRunRegistration(actor: Actor): boolean {
  return isOfTheInstallation(actor);
}
