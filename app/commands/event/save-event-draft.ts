import { actorReference } from "#access/actor.ts";
import { mayCreateEvent } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findEventDraft, updateEventDraft } from "#db/records/event-draft-record.ts";
import { draftChanges } from "#domain/event/draft-changes.ts";
import type { DraftFields } from "#domain/event/draft-fields.ts";
import { fieldsOfInvitation } from "#domain/event/proposed-year.ts";
import { LONGEST_INVITATION } from "#domain/programme/invitation/read-invitation.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EventDraftId, OrganisationId } from "#domain/values/identifiers.ts";
import { dateIn, STOCKHOLM } from "#domain/values/instant.ts";

export interface SaveEventDraft {
  readonly id: EventDraftId;
  /** The version that whoever saves has seen. */
  readonly version: number;
  readonly hostId: OrganisationId | null;
  /** The form as it was typed; or the text, mended, from which it is to be filled anew. */
  readonly content: { readonly fields: DraftFields } | { readonly source: string; readonly year: number | null };
}

/** Keeps what was typed, right or wrong; or reads the invitation anew, over what was typed before. */
export async function saveEventDraft(
  ctx: CommandContext,
  { id, version, hostId, content }: SaveEventDraft,
): Promise<Result<null, "not-allowed" | "no-such-draft" | "changed-meanwhile" | "too-long">> {
  if ("source" in content && content.source.length > LONGEST_INVITATION) return refused("too-long");
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const changes =
    "fields" in content
      ? { fields: content.fields }
      : {
          source: content.source,
          fields: fieldsOfInvitation(content.source, { year: content.year, today: dateIn(STOCKHOLM, at) }),
        };

  return ctx.db.inTransaction(async (tx) => {
    const draft = await findEventDraft(tx, id);
    if (!draft || draft.eventId !== null || !mayCreateEvent(ctx.actor, draft.hostId)) return refused("no-such-draft");
    if (!mayCreateEvent(ctx.actor, hostId)) return refused("not-allowed");
    const saved = await updateEventDraft(tx, { id, version }, { ...changes, hostId, changedAt: at });
    if (!saved) return refused("changed-meanwhile");
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "save-event-draft" },
      subject: { kind: "event-draft", id },
      ...draftChanges(draft, { ...draft, ...changes, hostId }),
    });
    return ok(null);
  });
}
