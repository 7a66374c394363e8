import { actorReference } from "#access/actor.ts";
import { mayCreateEvent } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findEventDraft, insertEventDraft } from "#db/records/event-draft-record.ts";
import { draftChanges } from "#domain/event/draft-changes.ts";
import { NO_FIELDS, type DraftFields } from "#domain/event/draft-fields.ts";
import { fieldsOfInvitation } from "#domain/event/proposed-year.ts";
import { LONGEST_INVITATION } from "#domain/programme/invitation/read-invitation.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EventDraftId, OrganisationId } from "#domain/values/identifiers.ts";
import { dateIn, STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";

export interface StartEventDraft {
  /** Whose event it will be. */
  readonly hostId: OrganisationId | null;
  /** The invitation as it was pasted; empty: from nothing. */
  readonly source: string;
  /** For dates that are written without one; null: the next that such a day comes is proposed. */
  readonly year: number | null;
  readonly language: Language;
  /** What was typed already; left out: what the invitation says. */
  readonly typed?: DraftFields;
  /** Of the form that it came with: sent again, it leads to the same draft. */
  readonly submissionKey?: SubmissionKey | null;
}

/** Begins an event with what an invitation says, or with nothing, for somebody to mend and make an event of. */
export async function startEventDraft(
  ctx: CommandContext,
  { hostId, source, year, language, typed, submissionKey = null }: StartEventDraft,
): Promise<Result<EventDraftId, "not-allowed" | "too-long">> {
  if (!mayCreateEvent(ctx.actor, hostId)) return refused("not-allowed");
  if (source.length > LONGEST_INVITATION) return refused("too-long");
  const at = ctx.now();
  const today = dateIn(STOCKHOLM, at);
  const read = () => (source.trim() === "" ? NO_FIELDS : fieldsOfInvitation(source, { year, today }));
  const fields = typed ?? read();
  const newId = ctx.newId("dft");
  const auditId = ctx.newId("aud");
  const actor = actorReference(ctx.actor);

  return ctx.db.inTransaction(async (tx) => {
    const sentId = submissionKey === null ? newId : draftOf(submissionKey);
    const earlier = submissionKey === null ? null : await findEventDraft(tx, sentId);
    if (earlier !== null && earlier.createdBy === actor && earlier.source === source) return ok(sentId);
    // A file is no part of a form's key: another one is another draft.
    const id = earlier === null ? sentId : newId;
    await insertEventDraft(tx, { id, hostId, source, fields, language, createdBy: actor, at });
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor, act: "start-event-draft", subject: { kind: "event-draft", id } },
      ...draftChanges(null, { hostId, source, fields }),
    });
    return ok(id);
  });
}

/** One for each form that was sent: of two that arrive at once the database takes one. */
const draftOf = (key: SubmissionKey) => key.replace(/^sub_/, "dft_") as EventDraftId;
