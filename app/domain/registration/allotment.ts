import type { CountyCode } from "#domain/organisation/counties.ts";
import type { OrganisationKind } from "#domain/organisation/organisation.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { AllotmentId, OrganisationId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

/** Whom seats are kept for (DOMAIN: Seats). */
export type AllotmentRule =
  | { readonly by: "code"; readonly code: string }
  | { readonly by: "email-domain"; readonly domains: readonly string[] }
  | { readonly by: "county"; readonly counties: readonly CountyCode[] }
  | { readonly by: "organisation-kind"; readonly kinds: readonly OrganisationKind[] }
  | { readonly by: "organisation"; readonly organisations: readonly OrganisationId[] };

export interface Allotment {
  readonly id: AllotmentId;
  readonly poolId: SeatPoolId;
  readonly rule: AllotmentRule;
  readonly seats: number;
  readonly taken: number;
  readonly until: Instant | null;
  readonly fellBackAt: Instant | null;
}

/** What of a person's registration an allotment may ask about. */
export interface Applicant {
  readonly email: EmailAddress;
  readonly code: string | null;
  readonly county: CountyCode | null;
  readonly organisationKind: OrganisationKind | null;
  /** The organisation and the wholes that it is a part of. */
  readonly organisations: readonly OrganisationId[];
}

export function isEntitled({ rule }: Pick<Allotment, "rule">, applicant: Applicant): boolean {
  switch (rule.by) {
    case "code":
      return applicant.code !== null && foldedText(applicant.code) === foldedText(rule.code);
    case "email-domain":
      return rule.domains.some((domain) => isInDomain(applicant.email, domain));
    case "county":
      return applicant.county !== null && rule.counties.includes(applicant.county);
    case "organisation-kind":
      return applicant.organisationKind !== null && rule.kinds.includes(applicant.organisationKind);
    case "organisation":
      return applicant.organisations.some((organisation) => rule.organisations.includes(organisation));
  }
}

/** True while the seats are kept. */
export function isStanding(allotment: Pick<Allotment, "until" | "fellBackAt">, at: Instant): boolean {
  return allotment.fellBackAt === null && (allotment.until === null || at < allotment.until);
}

/** Free seats of an allotment that stands. */
export function keptSeats({ seats, taken }: Pick<Allotment, "seats" | "taken">): number {
  return Math.max(0, seats - taken);
}

/** "kommun.example.se" is in "example.se", "badexample.se" is not. */
function isInDomain(email: EmailAddress, domain: string): boolean {
  const host = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  const wanted = domain.toLowerCase().replace(/^@/, "");
  return host === wanted || host.endsWith(`.${wanted}`);
}
