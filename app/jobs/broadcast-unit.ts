import { nextReceivers, type Broadcast } from "#db/records/broadcast-record.ts";
import type { NewMessage } from "#db/records/message-record.ts";
import { nextContributors, nextInvitees } from "#db/records/other-receiver-record.ts";
import type { Tx } from "#db/index.ts";
import type { BroadcastCursor } from "#domain/registration/broadcast.ts";
import type { ContributorId, InviteeId, RegistrationId } from "#domain/values/identifiers.ts";

/** Who is written to in one unit, and who came last of them; null where nobody is left. */
export interface BroadcastUnit {
  readonly receivers: readonly BroadcastReceiver[];
  readonly upTo: BroadcastCursor | null;
}

export type BroadcastReceiver = Pick<NewMessage, "registrationId" | "email" | "language" | "facts">;

/** Those with registrations first, then those who carry the event out, then the invited: each part by its ids. */
export async function broadcastUnit(tx: Tx, broadcast: Broadcast, limit: number): Promise<BroadcastUnit> {
  const { upTo } = broadcast;
  if (upTo === null || isRegistration(upTo)) return registeredUnit(tx, { ...broadcast, upTo }, limit);
  return isContributor(upTo) ? carryingUnit(tx, broadcast, upTo, limit) : invitedUnit(tx, broadcast, upTo, limit);
}

/** Before the ids of all that there are. */
const BEFORE_CONTRIBUTORS: ContributorId = "ctb_";
const BEFORE_INVITEES: InviteeId = "inv_";

function isRegistration(cursor: BroadcastCursor): cursor is RegistrationId {
  return cursor.startsWith("reg_");
}

function isContributor(cursor: ContributorId | InviteeId): cursor is ContributorId {
  return cursor.startsWith(BEFORE_CONTRIBUTORS);
}

async function registeredUnit(
  tx: Tx,
  broadcast: Broadcast & { readonly upTo: RegistrationId | null },
  limit: number,
): Promise<BroadcastUnit> {
  const rows = await nextReceivers(tx, broadcast, limit);
  const receivers = rows.map(
    ({ id, email, language, name, generation, sequence, seat, waitsFor, offerUntil }): BroadcastReceiver => ({
      ...{ registrationId: id, email, language },
      facts: {
        ...{ name, generation, sequence, seat, waitsFor, ...(offerUntil !== null && { offerUntil }) },
        ...toldBy(broadcast),
      },
    }),
  );
  const last = rows.at(-1);
  if (rows.length === limit && last) return { receivers, upTo: last.id };
  const { others, contributors } = broadcast.facts.receivers;
  return { receivers, upTo: others === true || contributors !== undefined ? BEFORE_CONTRIBUTORS : null };
}

async function carryingUnit(tx: Tx, broadcast: Broadcast, after: ContributorId, limit: number): Promise<BroadcastUnit> {
  const rows = await nextContributors(tx, broadcast, after, limit);
  // Who has several parts in it is written to once.
  const once = [...new Map(rows.toReversed().map((row) => [row.email.toLowerCase(), row])).values()].toReversed();
  const receivers = once.map(({ id, name, email, language }): BroadcastReceiver => {
    const facts = { name, ...WITHOUT_REGISTRATION, contributor: { id }, ...toldBy(broadcast) };
    return { registrationId: null, email, language, facts };
  });
  const last = rows.at(-1);
  const next = broadcast.facts.receivers.others === true ? BEFORE_INVITEES : null;
  return { receivers, upTo: rows.length === limit && last ? last.id : next };
}

async function invitedUnit(tx: Tx, broadcast: Broadcast, after: InviteeId, limit: number): Promise<BroadcastUnit> {
  const rows = await nextInvitees(tx, broadcast, after, limit);
  const receivers = rows.map(({ id, name, email, language, generation }): BroadcastReceiver => {
    const invitee = { id, generation, again: false };
    const facts = { name, ...WITHOUT_REGISTRATION, generation, invitee, ...toldBy(broadcast) };
    return { registrationId: null, email, language, facts };
  });
  const last = rows.at(-1);
  return { receivers, upTo: rows.length === limit && last ? last.id : null };
}

const WITHOUT_REGISTRATION = { generation: 0, sequence: 0, seat: null } as const;

/** What every receiver is told alike. */
function toldBy({ facts }: Broadcast) {
  const { receivers: _, ...told } = facts;
  return told;
}
