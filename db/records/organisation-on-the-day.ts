import type { CountyCode } from "#domain/organisation/counties.ts";
import { readingsOf, resolveOrganisationName } from "#domain/organisation/resolve-organisation-name.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import type { Reading } from "../transaction.ts";
import { organisationWithWholes, spellingsOfOne } from "./registered-organisation-record.ts";
import type { OrganisationAsItWas } from "./registration-record.ts";

export interface OrganisationOnTheDay extends OrganisationAsItWas {
  /** The organisation and the wholes that it is a part of. */
  readonly organisations: readonly OrganisationId[];
  /** The register knows it and it belongs to no single county, or the register doesn't know it: then one asks. */
  readonly countyAsked: boolean;
}

/**
 * What the register makes of a written organisation on this day. `county` is the one where the person works, as typed;
 * an organisation's own county goes before it. An administration or a school counts as its municipality (DOMAIN).
 */
export async function organisationOnTheDay(
  read: Reading,
  written: string | null,
  county: CountyCode | null,
): Promise<OrganisationOnTheDay> {
  const nothing = { organisationWritten: written, organisationId: null, organisationKind: null, municipality: null };
  if (written === null) return { ...nothing, organisationKey: null, county, organisations: [], countyAsked: true };
  const resolved = resolveOrganisationName(written, county, await spellingsOfOne(read, readingsOf(written)));
  const chain = resolved.ok ? await organisationWithWholes(read, resolved.value) : [];
  const [own] = chain;
  const top = chain.at(-1);
  if (!own || !top) {
    return { ...nothing, organisationKey: `~${foldedText(written)}`, county, organisations: [], countyAsked: true };
  }
  return {
    organisationWritten: written,
    organisationId: own.id,
    organisationKey: top.id,
    organisationKind: top.kind,
    county: own.county ?? county,
    municipality: own.municipality ?? top.municipality,
    organisations: chain.map(({ id }) => id),
    countyAsked: own.county === null,
  };
}
