import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { afterAllRegistrations } from "#db/records/broadcast-receiver-record.ts";
import { countReceivers, findBroadcastOfKey, insertBroadcast } from "#db/records/broadcast-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import { checkedNote, type NoteRefusal } from "#domain/registration/organiser-note.ts";
import type { OrganiserNote, Receivers } from "#domain/registration/broadcast.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { BroadcastId } from "#domain/values/identifiers.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";

export interface SendMessage {
  readonly slug: string;
  readonly note: OrganiserNote;
  readonly receivers: Receivers;
  /** Of the form that it is sent by: the second arrival gets the first one's answer, and nobody is written to twice. */
  readonly submissionKey?: SubmissionKey;
}

export type SendMessageRefusal =
  | NoteRefusal
  | "not-allowed"
  | "no-such-event"
  | "no-registration"
  | "not-published"
  | "nobody-to-tell";

/** Writes to those who have a seat at an event, or wait for one, in the organiser's own words. */
export async function sendMessage(
  ctx: CommandContext,
  { slug, note, receivers, submissionKey: key }: SendMessage,
): Promise<Result<{ readonly id: BroadcastId; readonly receivers: number }, SendMessageRefusal>> {
  const checked = checkedNote(note);
  if (!checked.ok) return checked;
  const at = ctx.now();
  const id = ctx.newId("brc");
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug }), mayRunRegistration);
    if (refusal) return refused(refusal);
    const event = await findEventForRegistration(tx, slug);
    if (!event) return refused("no-such-event");
    const sent = key && (await findBroadcastOfKey(tx, event.id, key));
    if (sent) return ok(sent);
    if (!event.rules) return refused("no-registration");
    if (event.state === "draft") return refused("not-published");
    const createdAt = await afterAllRegistrations(tx, event.id, at);
    const broadcast = { id, eventId: event.id, createdAt, facts: { receivers, note: checked.value } };
    const told = await countReceivers(tx, broadcast);
    if (told === 0) return refused("nobody-to-tell");
    const actor = actorReference(ctx.actor);
    await insertBroadcast(tx, { ...broadcast, kind: "from-organiser", key: key ?? null, actor }, told);
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor,
      act: "send-message",
      subject: { kind: "event", id: event.id },
      eventId: event.id,
      facts: { broadcast: id, receivers, told },
    });
    return ok({ id, receivers: told });
  });
}
