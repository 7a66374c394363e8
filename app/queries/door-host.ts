import type { Actor } from "#access/actor.ts";
import { doorLinkOfToken, doorLinkSubject, isGenuine } from "#access/personal-link.ts";
import { findDoorLink } from "#db/records/door-link-record.ts";
import type { QueryContext } from "./context.ts";

/**
 * Whom a token of a door stands for: the one place where a token makes somebody a door host. Whether their link still holds
 * is asked wherever they see or do something.
 */
export async function doorHost(
  ctx: Pick<QueryContext, "db"> & { readonly secret: string },
  token: string,
): Promise<Actor | null> {
  const id = doorLinkOfToken(token);
  if (id === null || !isGenuine(ctx.secret, "door", token, doorLinkSubject(id))) return null;
  const link = await ctx.db.read((read) => findDoorLink(read, id));
  return link && { kind: "door-host", doorLinkId: id, eventId: link.eventId };
}
