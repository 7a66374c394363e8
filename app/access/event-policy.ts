import type { EventAccess } from "#domain/event/event-access.ts";
import { isOpenToReaders, type EventState, type Visibility } from "#domain/event/event.ts";
import type { EventId, OrganisationId } from "#domain/values/identifiers.ts";
import { ROLE_NAMES, type RoleName } from "#domain/account/role.ts";
import { hasRoleIn, rolesOf, runsTheInstallation, type Actor } from "./actor.ts";

/** Those who run an organisation's events. */
const RUNNING: readonly RoleName[] = ["administrator", "organiser"];
/** Coordinators follow up by figures, for which nobody's name is needed. */
const SEEING_NAMES: readonly RoleName[] = ["administrator", "organiser", "viewer"];

/** The host's, for it answers for the personal data; while no host is named, any arranger's. */
export function mayChangeEvent(actor: Actor, event: EventAccess): boolean {
  return runsTheInstallation(actor) || keepers(event).some((id) => hasRoleIn(actor, id, RUNNING));
}

/** How many have registered, and everything else about an event but who its people are: all who arrange it together. */
export function maySeeNumbers(actor: Actor, event: EventAccess): boolean {
  const together = [...event.arrangerIds, ...event.coOrganisers.map(({ organisationId }) => organisationId)];
  return runsTheInstallation(actor) || [...keepers(event), ...together].some((id) => hasRoleIn(actor, id, ROLE_NAMES));
}

/** Who takes part; a co-organiser's people only where the controller has recorded it. */
export function maySeeNames(actor: Actor, event: EventAccess): boolean {
  const told = event.coOrganisers.filter(({ seesNames }) => seesNames).map(({ organisationId }) => organisationId);
  return runsTheInstallation(actor) || [...keepers(event), ...told].some((id) => hasRoleIn(actor, id, SEEING_NAMES));
}

/** Who says which other organisations run an event too, and whether they see its people: the controller's administrators. */
export function mayShareEvent(actor: Actor, event: EventAccess): boolean {
  return runsTheInstallation(actor) || keepers(event).some((id) => hasRoleIn(actor, id, ["administrator"]));
}

/** An event of which the organisation is the host; null: of which none is. */
export function mayCreateEvent(actor: Actor, organisationId: OrganisationId | null): boolean {
  return runsTheInstallation(actor) || (organisationId !== null && hasRoleIn(actor, organisationId, RUNNING));
}

/** Which organisation becomes the host of an event that has none: one of those whose events one makes oneself. */
export function mayGiveEventTo(actor: Actor, organisationId: OrganisationId): boolean {
  return mayCreateEvent(actor, organisationId);
}

/** An event of some organisation or other, and what several events have in common. */
export function mayCreateSomeEvent(actor: Actor): boolean {
  return runsTheInstallation(actor) || rolesOf(actor).some(({ role }) => RUNNING.includes(role));
}

/** Visitors read what is published to all, or what they have the address of; who is invited, that event too; never a draft. */
export function mayReadEvent(
  actor: Actor,
  event: { readonly id?: EventId; readonly state: EventState; readonly visibility: Visibility },
  access: EventAccess | null = null,
): boolean {
  const invited = actor.kind === "invitee" && actor.eventId === event.id && event.state !== "draft";
  return (
    runsTheInstallation(actor) || isOpenToReaders(event) || invited || (access !== null && maySeeNumbers(actor, access))
  );
}

/**
 * Why an act on an event, or the sight of it, is refused; null where it is allowed. To whoever may not see the event there
 * is none.
 */
export function refusalAt(
  actor: Actor,
  event: EventAccess | null,
  may: (actor: Actor, event: EventAccess) => boolean,
): "not-allowed" | "no-such-event" | null {
  if (WITHOUT_ACCOUNT.includes(actor.kind)) return "not-allowed";
  if (event === null) return "no-such-event";
  if (may(actor, event)) return null;
  return maySeeNumbers(actor, event) ? "not-allowed" : "no-such-event";
}

/** Whom a page or a link lets in for what is theirs, and for nothing of the event. */
const WITHOUT_ACCOUNT: readonly Actor["kind"][] = ["visitor", "participant", "invitee", "door-host"];

function keepers({ hostId, arrangerIds }: EventAccess): readonly OrganisationId[] {
  return hostId === null ? arrangerIds : [hostId];
}
