import { organisationWithWholes } from "#db/records/registered-organisation-record.ts";
import type { StoredRegistration } from "#db/records/registration-record.ts";
import type { Reading } from "#db/index.ts";
import type { Applicant } from "#domain/registration/allotment.ts";

/** What an allotment may ask about somebody who is registered. A code is not kept: it was used with the form. */
export async function applicantOf(
  read: Reading,
  {
    organisationId,
    organisationKind,
    county,
    person,
  }: StoredRegistration & { person: NonNullable<StoredRegistration["person"]> },
): Promise<Applicant> {
  const chain = organisationId === null ? [] : await organisationWithWholes(read, organisationId);
  return { email: person.email, code: null, county, organisationKind, organisations: chain.map(({ id }) => id) };
}
