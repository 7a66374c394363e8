import type { EventAccess } from "#domain/event/event-access.ts";
import type { ListKind } from "#domain/registration/participant-list.ts";
import type { Actor } from "./actor.ts";
import { maySeeNames, maySeeNumbers } from "./event-policy.ts";
import { mayRunRegistration } from "./registration-policy.ts";

/**
 * Counts for the caterer name nobody. What people need, and what is handed out as an official document, is for those who
 * run the registration alone.
 */
export function mayTakeList(actor: Actor, event: EventAccess, kind: ListKind): boolean {
  if (kind === "catering") return maySeeNumbers(actor, event);
  if (kind === "needs" || kind === "disclosure") return mayRunRegistration(actor, event);
  return maySeeNames(actor, event);
}
