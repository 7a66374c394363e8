import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { insertBroadcast } from "#db/records/broadcast-record.ts";
import {
  eventsChangedLately,
  smallChangeEntries,
  titleLanguages,
  toldOfChanges,
  type ChangedEvent,
} from "#db/records/small-change-record.ts";
import type { Reading } from "#db/index.ts";
import { isOver } from "#domain/event/event-span.ts";
import { foldedChanges, languageConcerned, smallChangeOf, type SmallChange } from "#domain/event/small-change.ts";
import { OLDEST_DAYS, digestKey, digestSpan } from "#domain/registration/digest-span.ts";
import { addDays } from "#domain/values/calendar-date.ts";
import { STOCKHOLM, dateIn, instant, startOfDay, type Instant } from "#domain/values/instant.ts";

/**
 * Tells those with a place what has changed of their events that was not worth a mail at once: once a day, at four, each
 * change once. Gives how many such messages to many were begun.
 */
export async function digest(ctx: CommandContext, signal: AbortSignal): Promise<number> {
  if (!isOfTheInstallation(ctx.actor)) return 0;
  const at = ctx.now();
  let begun = 0;
  for (const { id } of await ctx.db.read((read) => findEventsToDigest(read, at))) {
    if (signal.aborted) break;
    const broadcastId = ctx.newId("brc");
    const auditId = ctx.newId("aud");
    begun += await ctx.db.inTransaction(async (tx) => {
      // Looked up again: it may have been cancelled since, or changed back.
      const [event] = await changedEvents(tx, at, id);
      const untold = event && (await untoldOf(tx, event, at));
      if (!untold) return 0;
      const concerned = languageConcerned(untold.changes, await titleLanguages(tx, id));
      const language = concerned !== null && { language: concerned };
      const made = await insertBroadcast(tx, {
        ...{ id: broadcastId, eventId: id, kind: "digest", key: untold.key, createdAt: untold.until },
        facts: { receivers: { standing: "all", mode: null, ...language }, changes: untold.changes },
        actor: actorReference(ctx.actor),
      });
      if (made === null) return 0;
      await writeAuditEntry(tx, {
        ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "digest" },
        ...{ subject: { kind: "event", id }, eventId: id },
        facts: { broadcast: broadcastId, told: made, changes: untold.changes },
      });
      return 1;
    });
  }
  return begun;
}

/** Events with something to tell that nobody has been told. */
export async function findEventsToDigest(read: Reading, at: Instant): Promise<readonly ChangedEvent[]> {
  const found: ChangedEvent[] = [];
  for (const event of await changedEvents(read, at)) if (await untoldOf(read, event, at)) found.push(event);
  return found;
}

async function changedEvents(read: Reading, at: Instant, id?: ChangedEvent["id"]) {
  const today = dateIn(STOCKHOLM, at);
  // A day more at both ends, for an event may lie in another zone or end after midnight.
  const since = startOfDay(addDays(today, -OLDEST_DAYS - 1), STOCKHOLM);
  return eventsChangedLately(read, { endsFrom: addDays(today, -2), since, ...(id !== undefined && { id }) });
}

interface Untold {
  readonly key: string;
  readonly changes: readonly SmallChange[];
  /** A moment after the last change: whoever registered later saw the event as it is. */
  readonly until: Instant;
}

async function untoldOf(read: Reading, event: ChangedEvent, at: Instant): Promise<Untold | null> {
  const span = digestSpan(event.zone, at);
  if (span === null || isOver(event, at)) return null;
  const key = digestKey(span);
  const told = await toldOfChanges(read, event.id, key);
  if (told.begun) return null;
  const since = instant(Math.max(span.since, told.until ?? 0));
  const entries = (await smallChangeEntries(read, event.id, since)).filter((entry) => entry.at < span.until);
  const changes = foldedChanges(
    entries.map(({ act, facts }) => smallChangeOf(act, facts)).filter((change) => change !== null),
  );
  const last = entries.at(-1);
  if (last === undefined || changes.length === 0) return null;
  return { key, changes, until: instant(last.at + 1) };
}
