import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { emptyPersonalValues, writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteEventDraft, untouchedDrafts } from "#db/records/event-draft-record.ts";
import { deleteEvent, untouchedEvents } from "#db/records/unpublished-event-record.ts";
import { instant } from "#domain/values/instant.ts";

/** A year: an event of every year is begun again by then. */
const KEPT_MS = 365 * 86_400_000;
const AT_A_TIME = 20;

/** Deletes what was begun and has been left alone for a year: pasted invitations, and events that were never published. */
export async function deleteUntouchedDrafts(ctx: CommandContext): Promise<{ deleted: number; more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { deleted: 0, more: false };
  const at = ctx.now();
  const since = instant(at - KEPT_MS);
  const actor = actorReference(ctx.actor);
  const due = await ctx.db.read(async (read) => ({
    drafts: await untouchedDrafts(read, since, AT_A_TIME),
    events: await untouchedEvents(read, since, AT_A_TIME),
  }));
  const auditIds = [...due.drafts, ...due.events].map(() => ctx.newId("aud"));
  if (auditIds.length === 0) return { deleted: 0, more: false };
  const deleted = await ctx.db.inTransaction(async (tx) => {
    // Looked up again: somebody may have gone on with it since.
    const drafts = await untouchedDrafts(tx, since, due.drafts.length);
    const events = await untouchedEvents(tx, since, due.events.length);
    const subjects = [
      ...drafts.map(({ id, fields: { facts } }) => ({
        subject: { kind: "event-draft" as const, id },
        before: { title: facts.title, startsOn: facts.startsOn },
      })),
      ...events.map(({ id, slug }) => ({ subject: { kind: "event" as const, id }, before: { slug } })),
    ];
    for (const { id } of drafts) await deleteEventDraft(tx, id);
    for (const { id } of events) await deleteEvent(tx, id);
    for (const [index, { subject, before }] of subjects.entries()) {
      const its = subject.kind === "event" ? { eventId: subject.id, registrations: true } : { subjectId: subject.id };
      await emptyPersonalValues(tx, its);
      const entry = {
        id: auditIds[index]!,
        at,
        actor,
        act: "delete-untouched-draft",
        subject,
        facts: { before },
      } as const;
      await writeAuditEntry(tx, { ...entry, ...(subject.kind === "event" && { eventId: subject.id }) });
    }
    return subjects.length;
  });
  return { deleted, more: deleted >= AT_A_TIME };
}
