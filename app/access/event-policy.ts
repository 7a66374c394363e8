import { isOpenToReaders, type EventState, type Visibility } from "#domain/event/event.ts";
import { isOfTheInstallation, type Actor } from "./actor.ts";

export function mayChangeEvents(actor: Actor): boolean {
  return isOfTheInstallation(actor);
}

/** Visitors read what is published to all, or what they have the address of; never a draft. */
export function mayReadEvent(
  actor: Actor,
  event: { readonly state: EventState; readonly visibility: Visibility },
): boolean {
  return isOfTheInstallation(actor) || isOpenToReaders(event);
}
