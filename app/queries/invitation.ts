import type { Actor } from "#access/actor.ts";
import { inviteeOfToken, isGenuine } from "#access/personal-link.ts";
import { findInvitee } from "#db/records/invitee-record.ts";
import { writtenName } from "#domain/event/invitee.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { QueryContext } from "./context.ts";

/** What the link of an invitation opens. */
export interface Invitation {
  readonly actor: Actor;
  readonly slug: string;
  /** Null where an address was all that was written. */
  readonly name: string | null;
  readonly email: EmailAddress;
  readonly organisation: string | null;
  readonly declined: boolean;
}

/** Whom a token of an invitation stands for: the one place where a token makes somebody an invited person. */
export async function invitationOf(
  ctx: Pick<QueryContext, "db"> & { readonly secret: string },
  token: string,
): Promise<Invitation | null> {
  const id = inviteeOfToken(token);
  const found = id && (await ctx.db.read((read) => findInvitee(read, id)));
  if (!found || !isGenuine(ctx.secret, "invitation", token, found)) return null;
  const { eventId, slug, email, organisation, declinedAt } = found;
  return {
    ...{ slug, name: writtenName(found), email, organisation, declined: declinedAt !== null },
    actor: { kind: "invitee", inviteeId: found.id, eventId },
  };
}
