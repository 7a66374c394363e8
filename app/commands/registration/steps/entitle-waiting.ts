import { allotmentsOfPool } from "#db/records/allotment-record.ts";
import { organisationWithWholes } from "#db/records/registered-organisation-record.ts";
import { allWaiting, setWaitAllotment } from "#db/records/waitlist-record.ts";
import type { StoredRegistration } from "#db/records/registration-record.ts";
import type { Tx } from "#db/index.ts";
import { isEntitled, isStanding, type Allotment } from "#domain/registration/allotment.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

/**
 * Says anew of those who wait for a pool whose kept seats they may have, once one of its allotments is for others than it
 * was. Whoever waits for the seats of another keeps that. A code is not kept: who gave the old one doesn't know the new.
 */
export async function entitleWaiting(
  tx: Tx,
  { id, poolId }: Pick<Allotment, "id" | "poolId">,
  at: Instant,
): Promise<{ readonly gaining: number; readonly losing: number }> {
  const standing = (await allotmentsOfPool(tx, poolId)).filter((each) => isStanding(each, at));
  const wholes = new Map<OrganisationId, readonly OrganisationId[]>();
  const moved: { registration: StoredRegistration; to: Allotment["id"] | null }[] = [];
  for (const registration of await allWaiting(tx, poolId)) {
    const now = registration.waitAllotmentId;
    if (now !== null && now !== id && standing.some((each) => each.id === now)) continue;
    const { organisationId, organisationKind, county, person } = registration;
    if (organisationId !== null && !wholes.has(organisationId)) {
      const chain = await organisationWithWholes(tx, organisationId);
      wholes.set(
        organisationId,
        chain.map((each) => each.id),
      );
    }
    const applicant = {
      ...{ email: person?.email ?? ("" as EmailAddress), code: null, county, organisationKind },
      organisations: organisationId === null ? [] : (wholes.get(organisationId) ?? []),
    };
    const to = standing.find((each) => isEntitled(each, applicant))?.id ?? null;
    if (to !== now) moved.push({ registration, to });
  }
  for (const [to, rows] of grouped(moved, (each) => each.to)) {
    await setWaitAllotment(
      tx,
      rows.map(({ registration }) => registration.id),
      to,
    );
  }
  return {
    gaining: moved.filter(({ to }) => to === id).length,
    losing: moved.filter(({ registration }) => registration.waitAllotmentId === id).length,
  };
}
