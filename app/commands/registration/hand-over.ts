import type { CommandContext } from "#commands/context.ts";
import { queueMessages } from "#db/records/message-record.ts";
import { deleteAnswers, deleteNeed } from "#db/records/registration-details-record.ts";
import { firstSequenceOf, noteHandedOver } from "#db/records/calendar-sequence-record.ts";
import { insertPerson } from "#db/records/new-registration-record.ts";
import { liveRegistrationOf, updateRegistration } from "#db/records/registration-record.ts";
import { participantKey } from "#domain/registration/participant-key.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { changing, type ChangeRefusal } from "./steps/changing.ts";
import { seatOf } from "./steps/seat-of.ts";

export interface HandOver {
  readonly registrationId: RegistrationId;
  readonly name: string;
  readonly email: EmailAddress;
}

/**
 * Another person takes the seat, and the place on a list where there is one. The old person's links open nothing from
 * then on. What was said about the old person alone (needs, answers, consent) doesn't follow.
 */
export async function handOver(
  ctx: CommandContext,
  { registrationId, name, email }: HandOver,
): Promise<Result<null, ChangeRefusal | "already-registered">> {
  const personId = ctx.newId("per");
  const secondMessageId = ctx.newId("msg");
  return changing(ctx, registrationId, async ({ tx, at, registration, record, message }) => {
    const key = participantKey(name, email);
    const { person, eventId, offerUntil } = registration;
    if ((await liveRegistrationOf(tx, eventId, key)) !== null) return refused("already-registered");
    const generation = registration.generation + 1;
    // Higher than all that either of the two calendars has had.
    const sequence = Math.max(registration.sequence + 1, await firstSequenceOf(tx, eventId, key));
    await noteHandedOver(tx, eventId, sequence);
    await insertPerson(tx, { id: personId, name, email, protected: false, listed: false, language: person.language });
    // Both may be read in one mailbox, where the entry must be gone before it comes, not after.
    const next = { sequence: sequence + 1, at: instant(at + 1) };
    await updateRegistration(tx, registrationId, {
      personId,
      participantKey: key,
      generation,
      sequence: next.sequence,
    });
    await deleteNeed(tx, registrationId);
    await deleteAnswers(tx, registrationId);
    await record("hand-over", {}, { from: person.id, to: personId });
    const seat = await seatOf(tx, registration.seatPoolId);
    const waitsFor = await seatOf(tx, registration.waitPoolId);
    await queueMessages(tx, [
      message("handed-on", { seat, sequence }),
      {
        ...message("handed-over", { name, seat, waitsFor, generation, sequence: next.sequence, offerUntil }),
        ...{ id: secondMessageId, email, at: next.at },
      },
    ]);
    return ok(null);
  });
}
