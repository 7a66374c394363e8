import { mayRunRegistration } from "#access/registration-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { countInvitees, findInvitees, inviteeGroups, type ListedInvitee } from "#db/records/invitee-record.ts";
import { INVITEE_ANSWERS, inviteeDue, type InvitationMail } from "#domain/event/invitee.ts";
import type { InviteeAnswer, InviteeDue } from "#domain/event/invitee.ts";
import { ALL_INVITEES, type InviteeFilter } from "#domain/event/invitee-filter.ts";
import { EVENTS_ON_A_PAGE, eventsBefore, type ListPage } from "#domain/event/list-page.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { InviteeId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** A part of the list, and how the whole of it stands. */
export interface InviteeList {
  readonly people: readonly InviteeRow[];
  readonly page: ListPage;
  /** Those who fit what was asked for. */
  readonly found: number;
  readonly listed: number;
  /** Of those who are not protected. */
  readonly answers: readonly { readonly answer: InviteeAnswer; readonly count: number }[];
  readonly hidden: number;
  readonly due: Readonly<Record<InviteeDue, number>>;
}

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

interface Asked {
  readonly filter: InviteeFilter;
  /** From 1; one after the last gives the last. */
  readonly page: number;
}

/**
 * Those on an event's list of invited people, with their answers, the protected last, in a fixed number of statements; null
 * for whoever may not run its registration.
 */
export async function inviteeList(
  ctx: QueryContext,
  slug: string,
  { filter, page: asked }: Asked = { filter: ALL_INVITEES, page: 1 },
): Promise<InviteeList | null> {
  const now = ctx.now();
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !mayRunRegistration(ctx.actor, access)) return null;
    const groups = await inviteeGroups(read, access.id);
    const sum = (fits: (group: (typeof groups)[number]) => boolean) =>
      groups.filter(fits).reduce((before, { people }) => before + people, 0);
    const { text, answer } = filter;
    const found =
      text === ""
        ? sum((group) => answer === null || (group.answer === answer && !group.protected))
        : await countInvitees(read, access.id, filter);
    const of = Math.max(1, Math.ceil(found / EVENTS_ON_A_PAGE));
    const page = { number: Math.min(asked, of), of };
    const part = { limit: EVENTS_ON_A_PAGE, offset: eventsBefore(page.number) };
    const people = await findInvitees(read, access.id, { filter, ...part });
    const due = (what: InviteeDue) => sum((group) => inviteeDue(group, now) === what);
    return {
      people: people.map((row) => rowOf(row, now)),
      ...{ page, found, listed: sum(() => true) },
      answers: INVITEE_ANSWERS.map((answer) => ({
        answer,
        count: sum((group) => group.answer === answer && !group.protected),
      })).filter(({ count }) => count > 0),
      hidden: sum((group) => group.protected),
      due: { invitation: due("invitation"), reminder: due("reminder"), later: due("later") },
    };
  });
}

function rowOf(invitee: ListedInvitee, now: Instant): InviteeRow {
  const { id, name, email, organisation, answer, mail, invitedAt, remindedAt } = invitee;
  const known = invitee.protected ? null : { name, email, organisation, answer, mail, invitedAt, remindedAt };
  return { id, known, due: inviteeDue(invitee, now) };
}
