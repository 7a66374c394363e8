import { mayRunRegistration } from "#access/registration-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { inviteesOf, type ListedInvitee } from "#db/records/invitee-record.ts";
import { inviteeDue, type InvitationMail, type InviteeAnswer, type InviteeDue } from "#domain/event/invitee.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { InviteeId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** Somebody on the list, as its organisers see them. */
export interface InviteeRow {
  readonly id: InviteeId;
  /** Null, with all that would tell who it is or where they are, for whoever has registered with protected personal data. */
  readonly known: KnownInvitee | null;
  readonly due: InviteeDue | null;
}

export interface KnownInvitee {
  readonly name: string;
  readonly email: EmailAddress;
  readonly organisation: string | null;
  readonly answer: InviteeAnswer;
  readonly mail: InvitationMail | null;
  readonly invitedAt: Instant | null;
  readonly remindedAt: Instant | null;
}

/**
 * Those on an event's list of invited people, with their answers, the protected last; null for whoever may not run its
 * registration.
 */
export async function inviteeList(ctx: QueryContext, slug: string): Promise<readonly InviteeRow[] | null> {
  const now = ctx.now();
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !mayRunRegistration(ctx.actor, access)) return null;
    const rows = (await inviteesOf(read, access.id)).map((row) => rowOf(row, now));
    const hidden = rows.filter(({ known }) => known === null).sort((a, b) => (a.id < b.id ? -1 : 1));
    return [...rows.filter(({ known }) => known !== null), ...hidden];
  });
}

function rowOf(invitee: ListedInvitee, now: Instant): InviteeRow {
  const { id, name, email, organisation, answer, mail, invitedAt, remindedAt } = invitee;
  const known = invitee.protected ? null : { name, email, organisation, answer, mail, invitedAt, remindedAt };
  return { id, known, due: inviteeDue(invitee, now) };
}
