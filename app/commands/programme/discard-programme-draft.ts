import { actorReference } from "#access/actor.ts";
import { mayChangeEvent, refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventOfProgramme } from "#db/records/event-programme-record.ts";
import { liveProgramme } from "#db/records/live-programme-record.ts";
import { programmeDraft, saveProgrammeDraft } from "#db/records/programme-draft-record.ts";
import { contentParts, type DraftedItem } from "#domain/programme/drafted-item.ts";
import { programmeDiff } from "#domain/programme/programme-diff.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ProgrammeItemId } from "#domain/values/identifiers.ts";
import type { DraftRefusal } from "./steps/change-draft.ts";

export type DiscardRefusal = DraftRefusal | { readonly code: "changed-meanwhile"; readonly by: string | null };

/** Gives up what has been worked on since the last release. The audit entries keep what it was. */
export async function discardProgrammeDraft(
  ctx: CommandContext,
  { slug, version }: { readonly slug: string; readonly version: number },
): Promise<Result<{ readonly changes: number }, DiscardRefusal>> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const by = actorReference(ctx.actor);

  return ctx.db.inTransaction(async (tx): Promise<Result<{ readonly changes: number }, DiscardRefusal>> => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug }), mayChangeEvent);
    if (refusal) return refused(refusal);
    const event = await findEventOfProgramme(tx, slug);
    if (!event) return refused("no-such-event");
    const draft = await programmeDraft(tx, event.id);
    if (draft.version !== version) return refused({ code: "changed-meanwhile", by: draft.changedBy });
    const live = await liveProgramme(tx, event.id);
    const changes = programmeDiff(live, draft.items);
    const differing = new Set(changes.map(({ id }) => id));
    const told = (part: "facts" | "personal") => ({
      before: partsOf(draft.items, differing, part),
      after: partsOf(live, differing, part),
    });
    const next = version + 1;
    // Whoever has an item of the discarded copy open is told, for it is another one now.
    const items = live.map((item) => ({ ...item, version: next, by }));
    await saveProgrammeDraft(tx, event.id, { version: next, items, changedAt: at, changedBy: by });
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: by, act: "discard-programme-draft", eventId: event.id },
      subject: { kind: "event", id: event.id },
      facts: { changes: changes.map(({ id, what }) => ({ item: id, what })), ...told("facts") },
      personal: told("personal"),
    });
    return ok({ changes: changes.length });
  });
}

function partsOf(items: readonly DraftedItem[], some: ReadonlySet<ProgrammeItemId>, part: "facts" | "personal") {
  const found = items.filter(({ id }) => some.has(id));
  return { items: found.map((item) => ({ item: item.id, ...contentParts(item)[part] })) };
}
