import { mayRunRegistration } from "#access/registration-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { inviteesOf, type ListedInvitee } from "#db/records/invitee-record.ts";
import type { QueryContext } from "./context.ts";

/** Somebody on the list; the generation of their link is nothing to show. */
export type InviteeRow = Omit<ListedInvitee, "generation">;

/** Those on an event's list of invited people, with their answers; null for whoever may not run its registration. */
export async function inviteeList(ctx: QueryContext, slug: string): Promise<readonly InviteeRow[] | null> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !mayRunRegistration(ctx.actor, access)) return null;
    return (await inviteesOf(read, access.id)).map(({ generation: _, ...row }) => row);
  });
}
