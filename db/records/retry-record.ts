import { and, asc, eq, exists, isNotNull, isNull, notInArray, or, sql, type SQL } from "drizzle-orm";
import type { MessageFacts } from "#domain/registration/message.ts";
import type { GivenUp } from "#domain/registration/second-try.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type {
  BroadcastId,
  EventId,
  InviteeId,
  MessageId,
  PersonId,
  RegistrationId,
} from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";
import { isAwaitedInvitee } from "./awaited-invitee-record.ts";
import { contributorAddresses } from "./contributor-record.ts";
import { OUT_OF_DATE, PERSON_DELETED } from "./outbox-record.ts";

/** A mail that was given up, and how its person can be reached now. */
export interface GivenUpMessage extends Pick<GivenUp, "contributor"> {
  readonly id: MessageId;
  readonly eventId: EventId | null;
  readonly registrationId: RegistrationId | null;
  readonly email: EmailAddress | null;
  readonly facts: MessageFacts | null;
  readonly failure: string | null;
  readonly person: {
    readonly id: PersonId;
    readonly name: string;
    readonly email: EmailAddress;
    readonly mailRefusedAt: Instant | null;
  } | null;
  readonly live: boolean | null;
  readonly generation: number | null;
  /** Of an invitation that is still for somebody. */
  readonly invitee: {
    readonly id: InviteeId;
    readonly name: string;
    readonly email: EmailAddress;
    readonly generation: number;
  } | null;
}

export async function findGivenUp(read: Reading, id: MessageId): Promise<GivenUpMessage | null> {
  const [row] = await withContributors(read, await selectGivenUp(read, eq(read.tables.message.id, id)).limit(1));
  return row ?? null;
}

/** Those of a message to many that may arrive if they are sent again: no server has refused the address for good, or there is another by now. */
export async function givenUpOfBroadcast(read: Reading, id: BroadcastId, limit: number): Promise<GivenUpMessage[]> {
  const { message, person, contributor } = read.tables;
  // Of who has no registration, only the mail itself tells that the address was refused: by a server's digits.
  const refused = sql`substr(${message.lastFailure}, 1, 1) = '5'`;
  const hasOther = exists(
    read
      .select({ id: contributor.id })
      .from(contributor)
      .where(
        and(
          sql`${contributor.id} = (${message.facts} -> 'contributor' ->> 'id')`,
          sql`lower(${contributor.email}) <> lower(${message.email})`,
        ),
      ),
  );
  const reachable = or(
    and(isNotNull(person.id), or(isNull(person.mailRefusedAt), sql`${person.email} <> ${message.email}`)),
    and(isNull(person.id), or(sql`not ${refused}`, hasOther)),
  );
  const rows = await selectGivenUp(read, and(eq(message.broadcastId, id), reachable))
    .orderBy(asc(message.id))
    .limit(limit);
  return withContributors(read, rows);
}

/** Those who carry the event out are known by what was written to them, for their addresses may be others by now. */
async function withContributors(
  read: Reading,
  rows: readonly Omit<GivenUpMessage, "contributor">[],
): Promise<GivenUpMessage[]> {
  const found = await contributorAddresses(
    read,
    rows.flatMap(({ facts }) => facts?.contributor?.id ?? []),
  );
  return rows.map((row) => ({
    ...row,
    contributor: found.find(({ id }) => id === row.facts?.contributor?.id) ?? null,
  }));
}

/** Puts a message back into the outbox, with the address and the links that hold now. */
export async function sendAgain(
  tx: Tx,
  id: MessageId,
  { at, email, facts }: { readonly at: Instant; readonly email: EmailAddress; readonly facts: MessageFacts },
): Promise<void> {
  const { message } = tx.tables;
  await tx
    .update(message)
    .set({ failedAt: null, dueAt: at, tries: 0, leasedBy: null, leasedUntil: null, email, facts, ...UNSEEN })
    .where(and(eq(message.id, id), isNull(message.sentAt)));
}

/** Where it fails again, somebody sees to it again. */
const UNSEEN = { seenToAt: null, seenToBy: null };

/** Somebody knows that mail reaches the address again. */
export async function forgetRefusal(tx: Tx, id: PersonId): Promise<void> {
  const { person } = tx.tables;
  await tx.update(person).set({ mailRefusedAt: null, mailRefusal: null }).where(eq(person.id, id));
}

function selectGivenUp(read: Reading, which: SQL | undefined) {
  const { message, registration, person, invitee } = read.tables;
  return read
    .select({
      id: message.id,
      eventId: message.eventId,
      registrationId: message.registrationId,
      email: message.email,
      facts: message.facts,
      failure: message.lastFailure,
      person: { id: person.id, name: person.name, email: person.email, mailRefusedAt: person.mailRefusedAt },
      live: registration.live,
      generation: registration.generation,
      invitee: { id: invitee.id, name: invitee.name, email: invitee.email, generation: invitee.generation },
    })
    .from(message)
    .leftJoin(registration, eq(registration.id, message.registrationId))
    .leftJoin(person, eq(person.id, registration.personId))
    .leftJoin(invitee, isAwaitedInvitee(read))
    .where(
      and(
        which,
        isNull(message.sentAt),
        isNotNull(message.failedAt),
        isNotNull(message.email),
        notInArray(message.lastFailure, [OUT_OF_DATE, PERSON_DELETED]),
      ),
    )
    .$dynamic();
}
