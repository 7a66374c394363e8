import { actorReference, type Actor } from "#access/actor.ts";
import { allotmentsOfPool } from "#db/records/allotment-record.ts";
import { writeAuditEntries } from "#db/records/audit-record.ts";
import { organisationWithWholes } from "#db/records/registered-organisation-record.ts";
import { allWaiting, setWaitAllotment } from "#db/records/waitlist-record.ts";
import type { StoredRegistration } from "#db/records/registration-record.ts";
import type { Tx } from "#db/index.ts";
import { isEntitled, isStanding, type Allotment } from "#domain/registration/allotment.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { AllotmentId, OrganisationId } from "#domain/values/identifiers.ts";
import type { ServeStage } from "./give-seat.ts";

/**
 * Says anew of those who wait for a pool whose kept seats they may have, once one of its allotments is for others than it
 * was. Whoever waits for the seats of another keeps that. A code is not kept: who gave the old one doesn't know the new.
 */
export async function entitleWaiting(
  tx: Tx,
  { id, poolId, nameBefore }: Pick<Allotment, "id" | "poolId"> & { readonly nameBefore: string },
  { at, actor, newId }: ServeStage & { readonly actor: Actor },
): Promise<{ readonly gaining: number; readonly losing: number }> {
  const allotments = await allotmentsOfPool(tx, poolId);
  const standing = allotments.filter((each) => isStanding(each, at));
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
  const nameOf = (of: AllotmentId | null) => allotments.find((each) => each.id === of)?.name ?? null;
  const was = (of: AllotmentId | null) => (of === id ? nameBefore : nameOf(of));
  await writeAuditEntries(
    tx,
    moved.map(({ registration, to }) => ({
      ...{ id: newId("aud"), at, actor: actorReference(actor), act: "entitle-waiting", eventId: registration.eventId },
      subject: { kind: "registration", id: registration.id },
      facts: { before: { keptFor: was(registration.waitAllotmentId) }, after: { keptFor: nameOf(to) } },
    })),
  );
  return {
    gaining: moved.filter(({ to }) => to === id).length,
    losing: moved.filter(({ registration }) => registration.waitAllotmentId === id).length,
  };
}
