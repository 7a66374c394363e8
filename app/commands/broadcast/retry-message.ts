import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findGivenUp, forgetRefusal, sendAgain } from "#db/records/retry-record.ts";
import { secondTry } from "#domain/registration/second-try.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { MessageId } from "#domain/values/identifiers.ts";

export type RetryMessageRefusal = "not-allowed" | "no-such-message" | "nobody-to-tell";

/**
 * Sends one mail again that was given up, to the address that its person has now. Also where a server refused the address
 * for good: whoever asks knows that it takes mail again, and the mark on the person goes.
 */
export async function retryMessage(
  ctx: CommandContext,
  { id }: { readonly id: MessageId },
): Promise<Result<null, RetryMessageRefusal>> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const message = await findGivenUp(tx, id);
    const access = message?.eventId ? await eventAccess(tx, { id: message.eventId }) : null;
    const refusal = refusalAt(ctx.actor, access, mayRunRegistration);
    if (refusal) return refused(refusal === "no-such-event" ? "no-such-message" : refusal);
    if (!message || !access) return refused("no-such-message");
    const again = secondTry(message);
    if (!again) return refused("nobody-to-tell");
    await sendAgain(tx, id, { at, ...again });
    if (message.person) await forgetRefusal(tx, message.person.id);
    const { registrationId } = message;
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "retry-message",
      subject:
        registrationId === null ? { kind: "event", id: access.id } : { kind: "registration", id: registrationId },
      eventId: access.id,
      facts: { message: id, failure: message.failure },
    });
    return ok(null);
  });
}
