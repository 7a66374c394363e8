import { eq } from "drizzle-orm";
import type { CommandContext } from "#commands/context.ts";
import type { EventId, OrganisationId } from "#domain/values/identifiers.ts";

/** Makes an organisation the event's host, which answers for its personal data. */
export async function givenHost({ db }: CommandContext, id: EventId, hostId: OrganisationId): Promise<void> {
  const { event } = db.tables;
  await db.inTransaction((tx) => tx.update(event).set({ hostId }).where(eq(event.id, id)));
}
