import { actorReference } from "#access/actor.ts";
import { mayChangeEvent, refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { afterAllRegistrations } from "#db/records/broadcast-receiver-record.ts";
import { countReceivers } from "#db/records/broadcast-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventToChange, updateEvent } from "#db/records/event-place-record.ts";
import type { CalendarSender } from "#domain/calendar/calendar-sender.ts";
import { changedAt } from "#domain/event/changed-at.ts";
import { ok, refused, type Result } from "#domain/result.ts";

/**
 * Says who sends the calendar entry of an event to those who take part: we, or the meeting tool. False: it was so already.
 * Refused once somebody has a seat and so an entry: nobody would move or remove it from then on.
 */
export async function setCalendarSender(
  ctx: CommandContext,
  { slug, sender }: { readonly slug: string; readonly sender: CalendarSender },
): Promise<Result<{ readonly changed: boolean }, "not-allowed" | "no-such-event" | "people-have-entries">> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug }), mayChangeEvent);
    if (refusal) return refused(refusal);
    const event = await findEventToChange(tx, slug);
    if (!event) return refused("no-such-event");
    if (event.calendarSender === sender) return ok({ changed: false });
    const latest = await afterAllRegistrations(tx, event.id, at);
    const holders = await countReceivers(tx, { eventId: event.id, createdAt: latest, facts: WITH_SEATS });
    if (holders > 0) return refused("people-have-entries");
    const stamp = { version: event.version, changedAt: changedAt(event.changedAt, at) };
    await updateEvent(tx, event.id, { calendarSender: sender }, stamp);
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "set-calendar-sender",
      subject: { kind: "event", id: event.id },
      eventId: event.id,
      facts: { before: event.calendarSender, after: sender },
    });
    return ok({ changed: true });
  });
}

const WITH_SEATS = { receivers: { standing: "seat", mode: null } } as const;
