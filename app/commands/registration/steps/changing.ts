import { actorReference, type Actor } from "#access/actor.ts";
import { mayChangeRegistration, mayReadRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import type { NewMessage } from "#db/records/message-record.ts";
import { findRegistration, type StoredRegistration } from "#db/records/registration-record.ts";
import { eventForRegistration, type EventForRegistration } from "#db/records/registration-rules-record.ts";
import type { Reading, Tx } from "#db/index.ts";
import type { Act } from "#domain/audit/acts.ts";
import type { MessageFacts, MessageKind } from "#domain/registration/message.ts";
import { isOpenToChanges } from "#domain/registration/registration-window.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { AuditEntryId, MessageId, NewId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

/** What every act on a registration may be refused with. */
export type ChangeRefusal = "not-allowed" | "no-such-registration" | "not-live" | "over" | "event-cancelled";

/** What an act on one registration is given inside its transaction. */
export interface Changing {
  readonly tx: Tx;
  readonly at: Instant;
  readonly newId: NewId;
  readonly registration: StoredRegistration & { readonly person: NonNullable<StoredRegistration["person"]> };
  readonly event: EventForRegistration;
  readonly rules: NonNullable<EventForRegistration["rules"]>;
  /** Not by the one whom the registration is of: limits and dates that bind them may be gone over. */
  readonly byOrganiser: boolean;
  readonly messageId: MessageId;
  readonly auditId: AuditEntryId;
  /** Writes down that the act was done. */
  readonly record: (act: Act, facts: Record<string, unknown>, personal?: Record<string, unknown>) => Promise<void>;
  /** A message to the person as they are. */
  readonly message: (kind: MessageKind, facts: Partial<MessageFacts>) => NewMessage;
}

/** Runs an act on a live registration of an event that is not over, for whoever may. */
export async function changing<Value, Refusal>(
  ctx: CommandContext,
  registrationId: RegistrationId,
  act: (changing: Changing) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | ChangeRefusal>> {
  if (ctx.actor.kind !== "account" && !mayChangeRegistration(ctx.actor, registrationId)) return refused("not-allowed");
  const at = ctx.now();
  const messageId = ctx.newId("msg");
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const registration = await findRegistration(tx, registrationId);
    if (!registration?.person) return refused("no-such-registration");
    const refusal = await refusalOf(ctx.actor, tx, registration);
    if (refusal) return refused(refusal);
    const event = await eventForRegistration(tx, registration.eventId);
    if (!event?.rules) return refused("no-such-registration");
    const open = mayStillChange(event, registration, at);
    if (!open.ok) return open;
    const { person } = registration;
    return act({
      tx,
      at,
      newId: ctx.newId,
      registration: { ...registration, person },
      event,
      rules: event.rules,
      byOrganiser: ctx.actor.kind !== "participant",
      messageId,
      auditId,
      record: (what, facts, personal) =>
        writeAuditEntry(tx, {
          id: auditId,
          at,
          actor: actorReference(ctx.actor),
          act: what,
          subject: { kind: "registration", id: registrationId },
          eventId: event.id,
          facts,
          ...(personal && { personal }),
        }),
      message: (kind, facts) => ({
        id: messageId,
        kind,
        eventId: event.id,
        registrationId,
        email: person.email,
        language: person.language,
        at,
        facts: {
          name: person.name,
          generation: registration.generation,
          sequence: registration.sequence,
          seat: null,
          ...facts,
        },
      }),
    });
  });
}

/** For an account the event decides: whoever doesn't see its people learns nothing of who they are. */
export async function refusalOf(
  actor: Actor,
  read: Reading,
  { id, eventId }: Pick<StoredRegistration, "id" | "eventId">,
): Promise<"not-allowed" | "no-such-registration" | null> {
  if (actor.kind !== "account") return mayChangeRegistration(actor, id) ? null : "not-allowed";
  const access = await eventAccess(read, { id: eventId });
  if (mayChangeRegistration(actor, id, access)) return null;
  return mayReadRegistration(actor, id, access) ? "not-allowed" : "no-such-registration";
}

function mayStillChange(
  event: EventForRegistration,
  registration: StoredRegistration,
  at: Instant,
): Result<null, ChangeRefusal> {
  if (event.state === "cancelled") return refused("event-cancelled");
  if (!registration.live) return refused("not-live");
  return isOpenToChanges(event, at) ? ok(null) : refused("over");
}
