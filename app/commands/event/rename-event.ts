import { actorReference } from "#access/actor.ts";
import { mayChangeEvent, refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { eventTitle, findEventToChange, setEventTitle, updateEvent } from "#db/records/event-place-record.ts";
import { refreshSearch } from "#db/records/event-search-record.ts";
import { changedAt } from "#domain/event/changed-at.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { Language } from "#domain/values/language.ts";

export interface RenameEvent {
  readonly slug: string;
  readonly title: string;
  /** Left out: the one that the event was first written in. */
  readonly language?: Language;
}

export type RenameRefusal = "not-allowed" | "no-such-event" | "no-title" | "no-text";

/**
 * Mends an event's title. When and where it is stays, so that those with a place are told only with the day's other small
 * changes. False: it was so already.
 */
export async function renameEvent(
  ctx: CommandContext,
  { slug, title, language: wanted }: RenameEvent,
): Promise<Result<{ readonly changed: boolean }, RenameRefusal>> {
  const after = title.trim();
  if (after === "") return refused("no-title");
  const at = ctx.now();
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug }), mayChangeEvent);
    if (refusal) return refused(refusal);
    const event = await findEventToChange(tx, slug);
    if (!event) return refused("no-such-event");
    const language = wanted ?? event.language;
    const before = await eventTitle(tx, event.id, language);
    if (before === null) return refused("no-text");
    if (before === after) return ok({ changed: false });
    await setEventTitle(tx, event.id, language, after);
    await updateEvent(tx, event.id, {}, { version: event.version, changedAt: changedAt(event.changedAt, at) });
    await refreshSearch(tx, event.id);
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "rename-event",
      subject: { kind: "event", id: event.id },
      eventId: event.id,
      facts: { language, before, after },
    });
    return ok({ changed: true });
  });
}
