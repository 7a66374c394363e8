import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { insertBroadcast } from "#db/records/broadcast-record.ts";
import { eventsToRemind, toldOfTimeAt, type EventToRemind } from "#db/records/reminder-record.ts";
import type { Reading } from "#db/index.ts";
import { dueReminders, reminderKey } from "#domain/registration/due-reminders.ts";
import { MOST_REMINDER_DAYS } from "#domain/registration/registration-rules.ts";
import { addDays } from "#domain/values/calendar-date.ts";
import { STOCKHOLM, dateIn, type Instant } from "#domain/values/instant.ts";

/**
 * Begins the reminders whose moment has come, each once for the day that its event is on. Whoever has just been told
 * that the event is on that day needs no reminder of it. Gives how many were begun.
 */
export async function remind(ctx: CommandContext, signal: AbortSignal): Promise<number> {
  if (!isOfTheInstallation(ctx.actor)) return 0;
  const at = ctx.now();
  let begun = 0;
  for (const event of await ctx.db.read((read) => findEventsToRemind(read, at))) {
    if (signal.aborted) break;
    begun += await remindOf(ctx, event, at);
  }
  return begun;
}

/** Events of which a reminder is due that was not begun yet. */
export async function findEventsToRemind(read: Reading, at: Instant): Promise<readonly EventToRemind[]> {
  const today = dateIn(STOCKHOLM, at);
  // A day more at both ends, for an event may lie in another zone.
  const events = await eventsToRemind(read, addDays(today, -1), addDays(today, MOST_REMINDER_DAYS + 1));
  const due: EventToRemind[] = [];
  for (const event of events) if ((await dueOf(read, event, at)).length > 0) due.push(event);
  return due;
}

async function remindOf(ctx: CommandContext, { id, startsOn }: EventToRemind, at: Instant): Promise<number> {
  const ids = [ctx.newId("brc"), ctx.newId("brc")] as const;
  const auditIds = [ctx.newId("aud"), ctx.newId("aud")] as const;
  return ctx.db.inTransaction(async (tx) => {
    // Looked up again: it may have been moved or cancelled since.
    const [event] = await eventsToRemind(tx, startsOn, startsOn, id);
    let begun = 0;
    for (const { reminder, moment, receivers } of event ? await dueOf(tx, event, at) : []) {
      const made = await insertBroadcast(tx, {
        ...{ id: ids[begun]!, eventId: id, kind: "reminder", key: reminderKey(reminder), createdAt: moment },
        ...{ facts: { receivers, reminder }, actor: actorReference(ctx.actor) },
      });
      if (made === null) continue;
      await writeAuditEntry(tx, {
        ...{ id: auditIds[begun]!, at, actor: actorReference(ctx.actor), act: "remind" },
        ...{ subject: { kind: "event", id }, eventId: id, facts: { broadcast: ids[begun]!, told: made } },
      });
      begun += 1;
    }
    return begun;
  });
}

async function dueOf(read: Reading, event: EventToRemind, at: Instant) {
  const due = dueReminders(event, at).filter(({ reminder }) => !event.keys.includes(reminderKey(reminder)));
  if (due.length === 0) return [];
  const toldAt = await toldOfTimeAt(read, event.id);
  return due.filter(({ moment }) => toldAt === null || toldAt < moment);
}
