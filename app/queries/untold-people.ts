import { count, eq } from "drizzle-orm";
import { mayRunRegistration } from "#access/registration-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { inviteeGroups } from "#db/records/invitee-record.ts";
import type { QueryContext } from "./context.ts";

/** Those whom an event concerns and who have no registration: nothing that happens to it is mailed to them. */
export interface UntoldPeople {
  /** Invited, without an answer. */
  readonly invitees: number;
  readonly contributors: number;
}

/** None for whoever may not run the event's registration. */
export async function untoldPeople(ctx: QueryContext, slug: string): Promise<UntoldPeople> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !mayRunRegistration(ctx.actor, access)) return { invitees: 0, contributors: 0 };
    const { contributor } = read.tables;
    const [carried] = await read
      .select({ people: count() })
      .from(contributor)
      .where(eq(contributor.eventId, access.id));
    const untold = (await inviteeGroups(read, access.id)).filter(
      ({ answer, invitedAt }) => answer === "none" && invitedAt !== null,
    );
    return {
      invitees: untold.reduce((sum, { people }) => sum + people, 0),
      contributors: carried?.people ?? 0,
    };
  });
}
