import type { Reading } from "#db/index.ts";
import { findOrganisation } from "#db/records/organisation-record.ts";
import type { Organisation } from "#domain/organisation/organisation.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

/** `merged`: another stands for it, and it rests as it is, so that undoing the merging brings it back unchanged. */
export type ChangeRefusal = "not-found" | "merged";

export async function changeableOrganisation(
  tx: Reading,
  id: OrganisationId,
): Promise<Result<Organisation, ChangeRefusal>> {
  const organisation = await findOrganisation(tx, id);
  if (organisation === null) return refused("not-found");
  return organisation.mergedInto === null ? ok(organisation) : refused("merged");
}
