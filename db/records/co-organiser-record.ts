import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { CoOrganiserId, EventId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

/** Those that run an event together with its controller now, in Swedish order; of two that were merged both are told. */
export async function coOrganisersOf(read: Reading, eventId: EventId) {
  const { eventCoOrganiser, organisation } = read.tables;
  const survivor = alias(organisation, "survivor");
  return read
    .select({
      id: eventCoOrganiser.id,
      organisationId: survivor.id,
      name: survivor.name,
      seesNames: eventCoOrganiser.seesNames,
      since: eventCoOrganiser.since,
      recordedBy: eventCoOrganiser.recordedBy,
    })
    .from(eventCoOrganiser)
    .innerJoin(organisation, eq(organisation.id, eventCoOrganiser.organisationId))
    .innerJoin(survivor, eq(survivor.id, organisation.survivorId))
    .where(and(eq(eventCoOrganiser.eventId, eventId), isNull(eventCoOrganiser.until)))
    .orderBy(asc(survivor.sortKey), asc(survivor.id), asc(eventCoOrganiser.id));
}

export async function insertCoOrganiser(
  tx: Tx,
  row: {
    readonly id: CoOrganiserId;
    readonly eventId: EventId;
    readonly organisationId: OrganisationId;
    readonly seesNames: boolean;
    readonly since: Instant;
    readonly recordedBy: string;
  },
): Promise<void> {
  await tx.insert(tx.tables.eventCoOrganiser).values(row);
}

export async function endCoOrganiser(
  tx: Tx,
  id: CoOrganiserId,
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<void> {
  const { eventCoOrganiser } = tx.tables;
  await tx.update(eventCoOrganiser).set({ until: at, endedBy: by }).where(eq(eventCoOrganiser.id, id));
}
