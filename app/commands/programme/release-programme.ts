import { actorReference } from "#access/actor.ts";
import { mayChangeEvent, refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { doneOrPreviewed } from "#commands/event/steps/done-or-previewed.ts";
import type { Tx } from "#db/index.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import {
  findEventOfProgramme,
  noteProgrammeChange,
  type EventOfProgramme,
} from "#db/records/event-programme-record.ts";
import { refreshSearch } from "#db/records/event-search-record.ts";
import { chosenItems, deleteItemPools, type ChosenItem } from "#db/records/item-seats-record.ts";
import { liveProgramme, replaceProgramme } from "#db/records/live-programme-record.ts";
import { countOthers } from "#db/records/other-receiver-record.ts";
import { countReleases, insertRelease, programmeDraft } from "#db/records/programme-draft-record.ts";
import { changedAt } from "#domain/event/changed-at.ts";
import { isOver } from "#domain/event/event-span.ts";
import { isReordered, programmeDiff, type ItemChange } from "#domain/programme/programme-diff.ts";
import { untoldBecause, type UntoldBecause } from "#domain/programme/untold-because.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { allTold, type Told } from "#domain/registration/broadcast.ts";
import type { BroadcastId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { chosenClashes, type ChosenClash } from "./steps/chosen-clashes.ts";
import type { DraftRefusal } from "./steps/change-draft.ts";
import { tellOfProgramme } from "./steps/tell-of-programme.ts";

export interface ReleaseProgramme {
  readonly slug: string;
  /** The version of the copy that was seen. */
  readonly version: number;
  /** Tells everybody with a place and all contributors, and not only those whom an item that changes concerns. */
  readonly tellAll: boolean;
  /** Seats on removed items may go. */
  readonly seatsMayGo: boolean;
  /** Tells what would happen, and does nothing. */
  readonly preview?: boolean;
}

export interface ReleasedProgramme {
  readonly number: number;
  readonly changes: readonly ItemChange[];
  readonly reordered: boolean;
  /** How many of each are told; null where nobody is: the event isn't published, is over, or nothing concerns anybody. */
  readonly told: Told | null;
  /** Who got an invitation, have not answered it, and are not told: the event's time and place are as they were. */
  readonly unanswered: number;
  /** Why nobody can be told, whoever is asked for. */
  readonly untold: UntoldBecause | null;
  /** Removed items that had been chosen. */
  readonly seatsGone: readonly ChosenItem[];
  /** Items that somebody has chosen both of, and that will be at the same time. */
  readonly clashes: readonly ChosenClash[];
}

export type ReleaseRefusal =
  | DraftRefusal
  | { readonly code: "nothing-new" }
  | { readonly code: "changed-meanwhile"; readonly by: string | null }
  /** Nobody's seat goes unless whoever releases has seen it. */
  | { readonly code: "seats-would-go"; readonly items: readonly ChosenItem[] };

/**
 * Puts the copy that organisers have worked on in the place of the programme that everybody sees, keeps it as a version,
 * and tells those concerned, once: whoever has chosen an item that changes or carries it out, or everybody.
 */
export async function releaseProgramme(
  ctx: CommandContext,
  { slug, version, tellAll, seatsMayGo, preview = false }: ReleaseProgramme,
): Promise<Result<ReleasedProgramme, ReleaseRefusal>> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const broadcastId: BroadcastId = ctx.newId("brc");
  const [firstId, id] = [ctx.newId("prl"), ctx.newId("prl")];
  const actor = actorReference(ctx.actor);

  return doneOrPreviewed(ctx.db, preview, async (tx): Promise<Result<ReleasedProgramme, ReleaseRefusal>> => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug }), mayChangeEvent);
    if (refusal) return refused(refusal);
    const event = await findEventOfProgramme(tx, slug);
    if (!event) return refused("no-such-event");
    const draft = await programmeDraft(tx, event.id);
    const before = await liveProgramme(tx, event.id);
    const changes = programmeDiff(before, draft.items);
    const reordered = isReordered(before, draft.items);
    if (changes.length === 0 && !reordered) return refused({ code: "nothing-new" });
    if (draft.version !== version) return refused({ code: "changed-meanwhile", by: draft.changedBy });
    const chosen = await chosenItems(tx, event.id);
    const removed = changes.filter(({ what }) => what === "removed").map(({ id: item }) => item);
    const going = chosen.filter(({ itemId }) => removed.includes(itemId));
    const seatsGone = going.filter(({ seats, wishes }) => seats + wishes > 0);
    if (seatsGone.length > 0 && !seatsMayGo) return refused({ code: "seats-would-go", items: seatsGone });
    const clashes = await chosenClashes(tx, draft.items, chosen);

    const number = await keepFirst(tx, event, before, firstId);
    const untold = untoldBecause({ state: event.state, over: isOver(event, at), changes });
    const told =
      untold !== null
        ? null
        : await tellOfProgramme(tx, {
            id: broadcastId,
            ...{ event, number, before, after: draft.items },
            changes,
            chosen,
            tellAll,
            at,
            actor,
          });
    const unanswered = untold !== null ? 0 : (await countOthers(tx, { eventId: event.id, createdAt: at })).invitees;
    const toldInAll = told === null ? null : allTold(told);
    const poolIds = going.map(({ poolId }) => poolId);
    await deleteItemPools(tx, poolIds);
    await replaceProgramme(tx, event.id, draft.items);
    await refreshSearch(tx, event.id);
    await noteProgrammeChange(tx, event.id, changedAt(event.changedAt, at));
    await insertRelease(tx, { id, eventId: event.id, number, at, actor, items: draft.items, changes, told: toldInAll });
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor, act: "release-programme", eventId: event.id },
      subject: { kind: "event", id: event.id },
      facts: { before: { number: number - 1 }, after: { number }, changes, reordered, told: toldInAll, seatsGone },
    });
    return ok({ number, changes, reordered, told, unanswered, untold, seatsGone, clashes });
  });
}

/** The number of the release to be; what was published at first is kept as the first one. */
async function keepFirst(
  tx: Tx,
  event: EventOfProgramme,
  items: Awaited<ReturnType<typeof liveProgramme>>,
  id: Parameters<typeof insertRelease>[1]["id"],
): Promise<number> {
  const releases = await countReleases(tx, event.id);
  if (releases > 0) return releases + 1;
  const { at, actor }: { at: Instant; actor: string } = event.firstPublished ?? {
    at: event.createdAt,
    actor: "system",
  };
  await insertRelease(tx, { id, eventId: event.id, number: 1, at, actor, items, changes: [], told: null });
  return 2;
}
