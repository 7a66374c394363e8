import { actorReference } from "#access/actor.ts";
import { mayCreateEvent } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { emptyPersonalValues, writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteEventDraft, findEventDraft } from "#db/records/event-draft-record.ts";
import { draftChanges } from "#domain/event/draft-changes.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EventDraftId } from "#domain/values/identifiers.ts";

/** Throws away what was pasted and typed and has become no event, with what the log of acts says of its people. */
export async function discardEventDraft(
  ctx: CommandContext,
  { id }: { readonly id: EventDraftId },
): Promise<Result<null, "no-such-draft">> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const draft = await findEventDraft(tx, id);
    if (!draft || draft.eventId !== null || !mayCreateEvent(ctx.actor, draft.hostId)) return refused("no-such-draft");
    await deleteEventDraft(tx, id);
    await emptyPersonalValues(tx, { subjectId: id });
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "discard-event-draft" },
      subject: { kind: "event-draft", id },
      facts: { before: draftChanges(draft, null).facts.before },
    });
    return ok(null);
  });
}
