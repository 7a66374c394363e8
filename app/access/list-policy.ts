import type { EventAccess } from "#domain/event/event-access.ts";
import type { ListKind } from "#domain/registration/participant-list.ts";
import type { Actor } from "./actor.ts";
import { maySeeNames } from "./event-policy.ts";
import { mayRunRegistration } from "./registration-policy.ts";

/**
 * Every list is of people, the caterer's too: it names nobody, and tells of their health in their own words. What people
 * need otherwise, and what is handed out as an official document, is for those who run the registration alone.
 */
export function mayTakeList(actor: Actor, event: EventAccess, kind: ListKind): boolean {
  if (kind === "needs" || kind === "disclosure") return mayRunRegistration(actor, event);
  return maySeeNames(actor, event);
}
