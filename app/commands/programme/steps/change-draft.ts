import { actorReference } from "#access/actor.ts";
import { mayChangeEvent, refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import {
  findEventOfProgramme,
  noteProgrammeChange,
  type EventOfProgramme,
} from "#db/records/event-programme-record.ts";
import { refreshSearch } from "#db/records/event-search-record.ts";
import { liveProgramme, replaceProgramme } from "#db/records/live-programme-record.ts";
import { programmeDraft, saveProgrammeDraft, type ProgrammeDraft } from "#db/records/programme-draft-record.ts";
import type { Act } from "#domain/audit/acts.ts";
import { changedAt } from "#domain/event/changed-at.ts";
import type { DraftedItem } from "#domain/programme/drafted-item.ts";
import { ok, refused, type Result } from "#domain/result.ts";

export type DraftRefusal = "not-allowed" | "no-such-event";

/** Somebody else was quicker. */
export interface ChangedMeanwhile {
  readonly code: "changed-meanwhile";
  /** As the item stands now; null where it has been removed. */
  readonly now: DraftedItem | null;
  /** A reference to the actor. */
  readonly by: string | null;
}

/** What a decision about the working copy is made from. */
export interface DraftToChange extends ProgrammeDraft {
  readonly event: EventOfProgramme;
  /** The programme that everybody sees. */
  readonly live: readonly DraftedItem[];
  /** Stamps an item that is changed, so that whoever has seen the earlier one is told. */
  readonly stamp: Pick<DraftedItem, "version" | "by">;
}

/** Null: it is so already, and nothing is written. */
export type DraftChange = {
  readonly items: readonly DraftedItem[];
  readonly act: Act;
  readonly facts: Record<string, unknown>;
  readonly personal?: Record<string, unknown>;
} | null;

/**
 * Changes the copy of a programme that organisers work on. Nobody else sees it before it is released; of an event that was
 * never published there is nobody yet to see anything, and what is written holds at once.
 */
export async function changeDraft<Refusal>(
  ctx: CommandContext,
  slug: string,
  decide: (draft: DraftToChange) => Result<DraftChange, Refusal>,
): Promise<Result<{ readonly version: number }, Refusal | DraftRefusal>> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const by = actorReference(ctx.actor);

  return ctx.db.inTransaction(async (tx): Promise<Result<{ readonly version: number }, Refusal | DraftRefusal>> => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug }), mayChangeEvent);
    if (refusal) return refused(refusal);
    const event = await findEventOfProgramme(tx, slug);
    if (!event) return refused("no-such-event");
    const draft = await programmeDraft(tx, event.id);
    const version = draft.version + 1;
    const live = await liveProgramme(tx, event.id);
    const decided = decide({ ...draft, event, live, stamp: { version, by } });
    if (!decided.ok) return decided;
    if (decided.value === null) return ok({ version: draft.version });
    const { items, act, facts, personal } = decided.value;
    await saveProgrammeDraft(tx, event.id, { version, items, changedAt: at, changedBy: by });
    if (event.firstPublished === null) {
      await replaceProgramme(tx, event.id, items);
      await refreshSearch(tx, event.id);
      await noteProgrammeChange(tx, event.id, changedAt(event.changedAt, at));
    }
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: by, act, subject: { kind: "event", id: event.id }, eventId: event.id, facts },
      ...(personal && { personal }),
    });
    return ok({ version });
  });
}
