import type { OrganisationId } from "#domain/values/identifiers.ts";

/**
 * What somebody is in an organisation. Administrators keep its people and roles, and may do what organisers may;
 * coordinators follow up by figures; organisers run its events; viewers see what organisers see, and change nothing.
 */
export const ROLE_NAMES = ["administrator", "coordinator", "organiser", "viewer"] as const;

export type RoleName = (typeof ROLE_NAMES)[number];

export interface Role {
  /** Null: of the whole installation, of which there are administrators alone. */
  readonly organisationId: OrganisationId | null;
  readonly role: RoleName;
}
