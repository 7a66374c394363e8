import { mayRunRegistration } from "#access/registration-policy.ts";
import { chosenRegistrations } from "#db/records/chosen-participant-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

/** Whom the one who asks has chosen in an event's list; nobody for whoever may not write to them. */
export async function chosenParticipants(ctx: QueryContext, slug: string): Promise<readonly RegistrationId[]> {
  const { actor } = ctx;
  if (actor.kind !== "account") return [];
  return ctx.db.read(async (read) => {
    const event = await eventAccess(read, { slug });
    if (!event || !mayRunRegistration(actor, event)) return [];
    return chosenRegistrations(read, { accountId: actor.accountId, eventId: event.id });
  });
}
