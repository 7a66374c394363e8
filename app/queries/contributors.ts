import { mayRunRegistration } from "#access/registration-policy.ts";
import { contributorsOf, type Contributor } from "#db/records/contributor-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import type { QueryContext } from "./context.ts";

export type { Contributor } from "#db/records/contributor-record.ts";

/** Who carries an event out, and what they need; null for whoever may not run it. */
export async function contributors(ctx: QueryContext, slug: string): Promise<readonly Contributor[] | null> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    return access && mayRunRegistration(ctx.actor, access) ? contributorsOf(read, access.id) : null;
  });
}
