import type { Role, RoleName } from "#domain/account/role.ts";
import type { AccountId, OrganisationId } from "#domain/values/identifiers.ts";
import { hasRoleIn, isOfTheInstallation, rolesOf, runsTheInstallation, type Actor } from "./actor.ts";

/** Who gives roles in an organisation and ends them; null: those of the installation. */
export function mayKeepPeople(actor: Actor, organisationId: OrganisationId | null): boolean {
  if (runsTheInstallation(actor)) return true;
  return organisationId !== null && hasRoleIn(actor, organisationId, KEEPERS);
}

/** Those of some organisation or other. */
export function mayKeepSomePeople(actor: Actor): boolean {
  return runsTheInstallation(actor) || rolesOf(actor).some(({ role }) => KEEPERS.includes(role));
}

/**
 * Who says which provider lets an organisation's people in: it may let in whom it likes, and is sent what stands at a place
 * on the server. That is for whoever works at the server itself; no page does it, whoever has got into one.
 */
export function maySetSingleSignOn(actor: Actor): boolean {
  return isOfTheInstallation(actor);
}

/** Has to do with somebody at all: whoever keeps the people of some organisation that they have a role in. */
export function mayKnowAccount(actor: Actor, { roles }: { readonly roles: readonly Role[] }): boolean {
  return runsTheInstallation(actor) || roles.some(({ organisationId }) => mayKeepPeople(actor, organisationId));
}

/**
 * Knows how somebody signs in, ends their sessions and takes their passkeys away: whoever keeps the people of every
 * organisation that they have a role in. Anybody who keeps one could give a role in it to whom they like, also to those
 * who run the installation; for the one organisation it is enough to end the role in it.
 */
export function mayKeepSignIn(actor: Actor, { roles }: { readonly roles: readonly Role[] }): boolean {
  if (runsTheInstallation(actor)) return true;
  return roles.length > 0 && roles.every(({ organisationId }) => mayKeepPeople(actor, organisationId));
}

/** One's own; of others, whoever keeps the people of every organisation that they have a role in. */
export function mayEndAccount(
  actor: Actor,
  account: { readonly id: AccountId; readonly roles: readonly Role[] },
): boolean {
  return (actor.kind === "account" && actor.accountId === account.id) || mayKeepSignIn(actor, account);
}

const KEEPERS: readonly RoleName[] = ["administrator"];
