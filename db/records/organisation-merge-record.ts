import { and, eq, inArray, isNull } from "drizzle-orm";
import type { MergeId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Tx } from "../transaction.ts";

export interface Merging {
  readonly id: MergeId;
  readonly merged: OrganisationId;
  readonly survivor: OrganisationId;
  readonly at: Instant;
  /** From `actorReference`. */
  readonly by: string;
}

/** Links the two. Nothing else of either changes, nor when it was changed. */
export async function insertMerge(tx: Tx, { id, merged, survivor, at, by }: Merging): Promise<void> {
  const { organisation, organisationMerge } = tx.tables;
  // The organisation's row comes first: of two who merge it at once, the second then waits here and is run again.
  await tx.update(organisation).set({ mergedIntoId: survivor }).where(eq(organisation.id, merged));
  await tx.update(organisation).set({ survivorId: survivor }).where(eq(organisation.survivorId, merged));
  await tx.insert(organisationMerge).values({ id, mergedId: merged, survivorId: survivor, mergedAt: at, mergedBy: by });
}

export interface UndoneMerging {
  readonly merged: OrganisationId;
  /** What the organisation stands for again, itself among them. */
  readonly standsFor: readonly OrganisationId[];
  readonly at: Instant;
  readonly by: string;
}

/** Returns the merging that stood until now. */
export async function writeUndoneMerge(tx: Tx, { merged, standsFor, at, by }: UndoneMerging): Promise<MergeId | null> {
  const { organisation, organisationMerge } = tx.tables;
  const [undone] = await tx
    .update(organisationMerge)
    .set({ undoneAt: at, undoneBy: by })
    .where(and(eq(organisationMerge.mergedId, merged), isNull(organisationMerge.undoneAt)))
    .returning({ id: organisationMerge.id });
  await tx.update(organisation).set({ mergedIntoId: null }).where(eq(organisation.id, merged));
  await tx
    .update(organisation)
    .set({ survivorId: merged })
    .where(inArray(organisation.id, [...standsFor]));
  return undone?.id ?? null;
}
