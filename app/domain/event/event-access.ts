import type { OrganisationId } from "#domain/values/identifiers.ts";

/** What of an event decides who may see it and change it. Merged organisations are named by the one that remains. */
export interface EventAccess {
  /** The controller of the personal data; null where none of the arrangers has been said to be it. */
  readonly hostId: OrganisationId | null;
  readonly arrangerIds: readonly OrganisationId[];
  readonly coOrganisers: readonly CoOrganiser[];
}

/** Another organisation that runs the event together with the controller. */
export interface CoOrganiser {
  readonly organisationId: OrganisationId;
  /** Whether the controller has recorded that it sees who takes part, and not numbers alone. */
  readonly seesNames: boolean;
}
