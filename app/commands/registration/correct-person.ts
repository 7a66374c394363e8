import type { CommandContext } from "#commands/context.ts";
import { firstSequenceOf } from "#db/records/calendar-sequence-record.ts";
import { queueMessages } from "#db/records/message-record.ts";
import { liveRegistrationOf, updatePerson, updateRegistration } from "#db/records/registration-record.ts";
import { forgetRefusal } from "#db/records/retry-record.ts";
import { isSameName } from "#domain/registration/is-same-name.ts";
import { participantKey } from "#domain/registration/participant-key.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { changing, type ChangeRefusal } from "./steps/changing.ts";
import { seatOf } from "./steps/seat-of.ts";

export interface CorrectPerson {
  readonly registrationId: RegistrationId;
  readonly name: string;
  /** Left out: the one that stands. */
  readonly email?: EmailAddress;
}

export type CorrectPersonRefusal = ChangeRefusal | "already-registered" | "nothing-changed" | "another-person";

/**
 * Mends how a participant's name or address is written; another person takes a seat by a hand-over. At another address the
 * links that went to the first open nothing any longer, for nobody knows who reads it, and the person gets new ones.
 * Participants mend how their own name is spelt and no more: a name that is another's, or another address, is a hand-over,
 * with which diet and access needs don't follow.
 */
export async function correctPerson(
  ctx: CommandContext,
  { registrationId, name, email: written }: CorrectPerson,
): Promise<Result<null, CorrectPersonRefusal>> {
  return changing(ctx, registrationId, async ({ tx, registration, byOrganiser, record, message }) => {
    const { person: before, eventId, seatPoolId, waitPoolId, offerUntil } = registration;
    const email = written ?? before.email;
    if (before.name === name && before.email === email) return refused("nothing-changed");
    if (!byOrganiser && (before.email !== email || !isSameName(before.name, name))) return refused("another-person");
    const key = participantKey(name, email);
    const other = await liveRegistrationOf(tx, eventId, key);
    if (other !== null && other !== registrationId) return refused("already-registered");
    const isElsewhere = before.email !== email;
    const generation = registration.generation + (isElsewhere ? 1 : 0);
    // Higher than all that the calendar at the address may have had of an earlier registration.
    const sequence = Math.max(registration.sequence + 1, await firstSequenceOf(tx, eventId, key));
    await updatePerson(tx, { ...before, name, email });
    if (isElsewhere) await forgetRefusal(tx, before.id);
    await updateRegistration(tx, registrationId, { participantKey: key, generation, sequence });
    await record(
      "correct-person",
      { name: before.name !== name, email: isElsewhere },
      { before: { name: before.name, email: before.email }, after: { name, email } },
    );
    const seat = await seatOf(tx, seatPoolId);
    const waitsFor = await seatOf(tx, waitPoolId);
    await queueMessages(tx, [
      { ...message("changed", { name, seat, waitsFor, generation, sequence, offerUntil }), email },
    ]);
    return ok(null);
  });
}
