import type { Role, RoleName } from "#domain/account/role.ts";
import type {
  AccountId,
  DoorLinkId,
  EventId,
  InviteeId,
  OrganisationId,
  RegistrationId,
} from "#domain/values/identifiers.ts";

export type { Role, RoleName } from "#domain/account/role.ts";

/** Who does something. Every act has one; who works at the machine itself, and the product on its own, count too. */
export type Actor =
  | { readonly kind: "visitor" }
  /** Somebody who came by the personal link of a registration. */
  | { readonly kind: "participant"; readonly registrationId: RegistrationId }
  /** Somebody who came by the link of an invitation to one event. */
  | { readonly kind: "invitee"; readonly inviteeId: InviteeId; readonly eventId: EventId }
  /** Somebody who stands at the door of one event, by a link that expires: asked at each act whether it still holds. */
  | { readonly kind: "door-host"; readonly doorLinkId: DoorLinkId; readonly eventId: EventId }
  /** Somebody who has signed in, with the roles that have power in this session. */
  | { readonly kind: "account"; readonly accountId: AccountId; readonly roles: readonly Role[] }
  | { readonly kind: "command-line" }
  | { readonly kind: "system" };

export const VISITOR: Actor = { kind: "visitor" };
export const COMMAND_LINE: Actor = { kind: "command-line" };
export const SYSTEM: Actor = { kind: "system" };

/** How the actor is named in audit entries and histories: never by name. */
export function actorReference(actor: Actor): string {
  if (actor.kind === "participant") return actor.registrationId;
  if (actor.kind === "invitee") return actor.inviteeId;
  if (actor.kind === "door-host") return actor.doorLinkId;
  return actor.kind === "account" ? actor.accountId : actor.kind;
}

/** Who works at the machine itself, and the product on its own: neither came through a page. */
export function isOfTheInstallation(actor: Actor): boolean {
  return actor.kind === "command-line" || actor.kind === "system";
}

/** May do everything: those of the installation, and its administrators. */
export function runsTheInstallation(actor: Actor): boolean {
  if (isOfTheInstallation(actor)) return true;
  return rolesOf(actor).some(({ organisationId, role }) => organisationId === null && role === "administrator");
}

/** Whether the actor has one of the roles in the organisation. */
export function hasRoleIn(actor: Actor, organisationId: OrganisationId, names: readonly RoleName[]): boolean {
  return rolesOf(actor).some((each) => each.organisationId === organisationId && names.includes(each.role));
}

export function rolesOf(actor: Actor): readonly Role[] {
  return actor.kind === "account" ? actor.roles : [];
}
