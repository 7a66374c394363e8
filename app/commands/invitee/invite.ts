import { actorReference } from "#access/actor.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import { refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findBroadcastOfKey, insertBroadcast, moveOn, queueBroadcast } from "#db/records/broadcast-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventState } from "#db/records/event-record.ts";
import { inviteesOf, markInvited } from "#db/records/invitee-record.ts";
import { isOver } from "#domain/event/event-span.ts";
import { inviteeDue } from "#domain/event/invitee.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";

export type InviteRefusal = "not-allowed" | "no-such-event" | "not-published" | "over" | "nobody";

export interface Invite {
  readonly slug: string;
  readonly whom: "new" | "unanswered";
  /** Of the form that it is sent by: the second arrival gets the first one's answer, and nobody is written to twice. */
  readonly submissionKey?: SubmissionKey | null;
}

/**
 * Writes to those on the list who have had no invitation yet, or reminds those who have and have not answered, but for
 * whoever was written to within a day. Gives how many are written to.
 */
export async function invite(
  ctx: CommandContext,
  { slug, whom, submissionKey: key = null }: Invite,
): Promise<Result<number, InviteRefusal>> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const broadcastId = ctx.newId("brc");

  return ctx.db.inTransaction(async (tx) => {
    const access = await eventAccess(tx, { slug });
    const refusal = refusalAt(ctx.actor, access, mayRunRegistration);
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    const sent = key === null ? null : await findBroadcastOfKey(tx, access.id, key);
    if (sent) return ok(sent.receivers);
    const event = await findEventState(tx, slug);
    if (event?.state !== "published") return refused("not-published");
    if (isOver(event, at)) return refused("over");
    const due = whom === "new" ? "invitation" : "reminder";
    const people = (await inviteesOf(tx, access.id)).filter((one) => inviteeDue(one, at) === due);
    if (people.length === 0) return refused("nobody");
    const broadcast = { id: broadcastId, eventId: access.id, kind: "invitation", createdAt: at, key } as const;
    const facts = { receivers: { standing: "all", mode: null } } as const;
    await insertBroadcast(tx, { ...broadcast, facts, actor: actorReference(ctx.actor) }, people.length);
    for (let first = 0; first < people.length; first += CHUNK) {
      await queueBroadcast(
        tx,
        broadcastId,
        people.slice(first, first + CHUNK).map(({ id, name, email, language, generation }) => ({
          ...{ id: ctx.newId("msg"), kind: "invitation", eventId: access.id, registrationId: null },
          ...{ email, language, at },
          facts: {
            name,
            generation,
            sequence: 0,
            seat: null,
            invitee: { id, generation, again: whom === "unanswered" },
          },
        })),
      );
    }
    await moveOn(tx, { id: broadcastId, upTo: null }, { upTo: null, queued: people.length, spreadAt: at });
    const ids = people.map(({ id }) => id);
    await markInvited(tx, ids, whom === "new" ? "invitedAt" : "remindedAt", at);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: whom === "new" ? "invite" : "remind-invitees" },
      ...{ subject: { kind: "event", id: access.id }, eventId: access.id, facts: { people: people.length } },
    });
    return ok(people.length);
  });
}

/** Messages in one statement. */
const CHUNK = 100;
