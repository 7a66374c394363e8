import type { CountyCode } from "./counties.ts";
import type { MunicipalityCode } from "./municipalities.ts";
import type { OrganisationName } from "./organisation-name.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

/** The kinds of organisation (DOMAIN: Organisations and places). */
export const ORGANISATION_KINDS = [
  "county-board",
  "police",
  "municipality",
  "region",
  "state-agency",
  "university",
  "civil-society",
  "business",
  "other",
] as const;

/** What sort of body it belongs to: a municipality's school or administration may have the municipality's kind. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface Organisation {
  readonly id: OrganisationId;
  readonly name: OrganisationName;
  readonly kind: OrganisationKind;
  readonly county: CountyCode | null;
  readonly municipality: MunicipalityCode | null;
  /** The whole that it is a part of. */
  readonly parent: OrganisationId | null;
  /** The organisation that stands for it since a person found the two to be one. */
  readonly mergedInto: OrganisationId | null;
}

/** Gotland's municipality has the tasks of a region too and is one organisation: Region Gotland. */
export const GOTLAND = "0980" as MunicipalityCode;

export function isOrganisationKind(text: string): text is OrganisationKind {
  return (ORGANISATION_KINDS as readonly string[]).includes(text);
}

/** An organisation's kind, and for Region Gotland both of its kinds. */
export function kindsOf(organisation: Pick<Organisation, "kind" | "municipality">): readonly OrganisationKind[] {
  return organisation.kind === "municipality" && organisation.municipality === GOTLAND
    ? ["municipality", "region"]
    : [organisation.kind];
}

/**
 * The municipality that an organisation at the top of its parents stands for, null for any other actor. A business in
 * Växjö has a municipality as its place but stands for none.
 */
export function municipalityStoodFor(top: Pick<Organisation, "kind" | "municipality">): MunicipalityCode | null {
  return top.kind === "municipality" ? top.municipality : null;
}
