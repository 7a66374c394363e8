import { and, count, eq, isNull } from "drizzle-orm";
import { mayRunRegistration } from "#access/registration-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import type { QueryContext } from "./context.ts";

/** Those who carry an event out and whom no mail reaches: nobody has written down where. None for whoever may not see them. */
export async function untoldPeople(ctx: QueryContext, slug: string): Promise<number> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !mayRunRegistration(ctx.actor, access)) return 0;
    const { contributor } = read.tables;
    const [row] = await read
      .select({ people: count() })
      .from(contributor)
      .where(and(eq(contributor.eventId, access.id), isNull(contributor.email)));
    return row?.people ?? 0;
  });
}
