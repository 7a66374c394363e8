import { and, asc, eq, isNull, or } from "drizzle-orm";
import type { CoOrganiserId, EventId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

/** Those that run an event together with its controller now, in Swedish order. */
export async function coOrganisersOf(read: Reading, eventId: EventId) {
  const { eventCoOrganiser, organisation } = read.tables;
  return read
    .select({
      id: eventCoOrganiser.id,
      organisationId: organisation.survivorId,
      name: organisation.name,
      seesNames: eventCoOrganiser.seesNames,
      since: eventCoOrganiser.since,
      recordedBy: eventCoOrganiser.recordedBy,
    })
    .from(eventCoOrganiser)
    .innerJoin(organisation, eq(organisation.id, eventCoOrganiser.organisationId))
    .where(and(eq(eventCoOrganiser.eventId, eventId), isNull(eventCoOrganiser.until)))
    .orderBy(asc(organisation.sortKey), asc(eventCoOrganiser.id));
}

/** What is recorded now of an organisation, also where it was merged since. */
export async function coOrganiserOf(read: Reading, eventId: EventId, organisationId: OrganisationId) {
  const { eventCoOrganiser, organisation } = read.tables;
  const [row] = await read
    .select({ id: eventCoOrganiser.id, seesNames: eventCoOrganiser.seesNames })
    .from(eventCoOrganiser)
    .innerJoin(organisation, eq(organisation.id, eventCoOrganiser.organisationId))
    .where(
      and(
        eq(eventCoOrganiser.eventId, eventId),
        or(eq(organisation.id, organisationId), eq(organisation.survivorId, organisationId)),
        isNull(eventCoOrganiser.until),
      ),
    );
  return row ?? null;
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
