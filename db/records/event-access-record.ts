import { and, eq, isNull } from "drizzle-orm";
import type { EventAccess } from "#domain/event/event-access.ts";
import type { EventId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Reading } from "../transaction.ts";

/** What decides who may see and change an event, by its id or by its address; null where there is no such event. */
export async function eventAccess(
  read: Reading,
  of: { readonly id: EventId } | { readonly slug: string },
): Promise<(EventAccess & { readonly id: EventId; readonly slug: string }) | null> {
  const { event, eventArranger, eventCoOrganiser, organisation } = read.tables;
  const [row] = await read
    .select({ id: event.id, slug: event.slug, hostId: organisation.survivorId })
    .from(event)
    .leftJoin(organisation, eq(organisation.id, event.hostId))
    .where("id" in of ? eq(event.id, of.id) : eq(event.slug, of.slug));
  if (!row) return null;
  const arrangers = await read
    .select({ organisationId: organisation.survivorId })
    .from(eventArranger)
    .innerJoin(organisation, eq(organisation.id, eventArranger.organisationId))
    .where(eq(eventArranger.eventId, row.id));
  const arrangerIds: readonly OrganisationId[] = arrangers.map(({ organisationId }) => organisationId);
  const coOrganisers = await read
    .select({ organisationId: organisation.survivorId, seesNames: eventCoOrganiser.seesNames })
    .from(eventCoOrganiser)
    .innerJoin(organisation, eq(organisation.id, eventCoOrganiser.organisationId))
    .where(and(eq(eventCoOrganiser.eventId, row.id), isNull(eventCoOrganiser.until)));
  return { ...row, arrangerIds, coOrganisers };
}
