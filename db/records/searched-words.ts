import { foldedText } from "#domain/values/folded-text.ts";
import { sortKey } from "#domain/values/sort-key.ts";

/** What searches and lists go by, for databases fold and sort each in their own way. */
export function searchedName(name: string) {
  return { foldedName: foldedText(name), sortKey: sortKey(name) };
}

export function searchedOrganisation(written: string | null) {
  return {
    organisationFolded: written === null ? null : foldedText(written),
    organisationSortKey: written === null ? null : sortKey(written),
  };
}

export function searchedInvitee({
  name,
  organisation,
}: {
  readonly name: string;
  readonly organisation: string | null;
}) {
  return { folded: foldedText(`${name} ${organisation ?? ""}`), sortKey: sortKey(name) };
}
