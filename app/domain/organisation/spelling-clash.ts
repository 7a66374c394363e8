import type { CountyCode } from "./counties.ts";
import type { OrganisationName } from "./organisation-name.ts";
import type { KnownSpelling } from "./resolve-organisation-name.ts";
import { caseFoldedText } from "#domain/values/folded-text.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

/**
 * True where a name is another organisation's already. Two may be called alike only where each belongs to a county of
 * its own ("Kvinnojouren"), for then documents can tell them apart. `known` holds the spellings that fold as the name.
 */
export function isNameTaken(
  name: OrganisationName,
  county: CountyCode | null,
  self: OrganisationId | null,
  known: readonly KnownSpelling[],
): boolean {
  return others(name, self, known).some(
    (each) => each.within === null && (county === null || each.county === null || each.county === county),
  );
}

/**
 * `already`: the organisation is found under it as it is · `taken`: it would lead to two organisations, or away from one
 * that belongs to the county. A county may give a national name a meaning of its own, and the other way round.
 */
export type AliasClash = "already" | "taken";

export function aliasClash(
  written: OrganisationName,
  within: CountyCode | null,
  self: OrganisationId,
  known: readonly KnownSpelling[],
): AliasClash | null {
  const own = known.filter((each) => each.organisation === self);
  if (own.some((each) => each.within === null || each.within === within)) return "already";
  const taken = others(written, self, known).some(
    (each) => each.within === within || (each.within === null && each.county === within),
  );
  return taken ? "taken" : null;
}

function others(
  written: OrganisationName,
  self: OrganisationId | null,
  known: readonly KnownSpelling[],
): readonly KnownSpelling[] {
  const spelling = caseFoldedText(written);
  return known.filter((each) => each.organisation !== self && caseFoldedText(each.written) === spelling);
}
