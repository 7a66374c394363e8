import { actorReference } from "#access/actor.ts";
import { mayChangeRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findRegistration, type StoredRegistration } from "#db/records/registration-record.ts";
import type { Tx } from "#db/index.ts";
import type { Act } from "#domain/audit/acts.ts";
import { participantKey } from "#domain/registration/participant-key.ts";
import { refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

export type FeedRefusal = "not-allowed" | "no-such-registration";

interface WithOwnKey {
  readonly tx: Tx;
  readonly at: Instant;
  /** What tells the participant from others, at every event. */
  readonly participantKey: string;
  readonly registration: StoredRegistration;
  readonly person: NonNullable<StoredRegistration["person"]>;
  readonly record: (act: Act, facts?: Record<string, unknown>) => Promise<void>;
}

/** Runs what concerns a participant at all events, for the participant alone: it is no event's, and so no organiser's. */
export async function withOwnKey<Refusal>(
  ctx: CommandContext,
  registrationId: RegistrationId,
  act: (own: WithOwnKey) => Promise<Result<null, Refusal>>,
): Promise<Result<null, Refusal | FeedRefusal>> {
  if (!mayChangeRegistration(ctx.actor, registrationId)) return refused("not-allowed");
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const registration = await findRegistration(tx, registrationId);
    if (!registration?.person) return refused("no-such-registration");
    const { eventId, person } = registration;
    return act({
      tx,
      at,
      participantKey: participantKey(person.name, person.email),
      registration,
      person,
      record: (what, facts = {}) =>
        writeAuditEntry(tx, {
          id: auditId,
          at,
          actor: actorReference(ctx.actor),
          act: what,
          subject: { kind: "registration", id: registrationId },
          eventId,
          facts,
        }),
    });
  });
}
