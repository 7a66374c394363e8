import type { OrganisationName } from "#domain/organisation/organisation-name.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { sortKey } from "#domain/values/sort-key.ts";

/** The row of an organisation in no place, for those whose test is about who belongs to it. */
export function organisationRow(id: OrganisationId, name: string, at: Instant) {
  return {
    ...{ id, name: name as OrganisationName, foldedName: foldedText(name), sortKey: sortKey(name) },
    ...{ kind: "state-agency" as const, survivorId: id, createdAt: at, changedAt: at },
  };
}
