import type { RoleName } from "#domain/account/role.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import { hasRoleIn, rolesOf, runsTheInstallation, type Actor } from "./actor.ts";

/** Who gives roles in an organisation and ends them; null: those of the installation. */
export function mayKeepPeople(actor: Actor, organisationId: OrganisationId | null): boolean {
  if (runsTheInstallation(actor)) return true;
  return organisationId !== null && hasRoleIn(actor, organisationId, KEEPERS);
}

/** Those of some organisation or other. */
export function mayKeepSomePeople(actor: Actor): boolean {
  return runsTheInstallation(actor) || rolesOf(actor).some(({ role }) => KEEPERS.includes(role));
}

const KEEPERS: readonly RoleName[] = ["administrator"];
