import { actorReference } from "#access/actor.ts";
import { mayChangeEvent, refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventToChange, moveProgramme, updateEvent } from "#db/records/event-place-record.ts";
import { refreshSearch } from "#db/records/event-search-record.ts";
import { liveProgramme } from "#db/records/live-programme-record.ts";
import { programmeDraft } from "#db/records/programme-draft-record.ts";
import { changedAt } from "#domain/event/changed-at.ts";
import type { EventPlace } from "#domain/event/event-change.ts";
import { isSamePlace, movedPlace, type EventMove, type MoveRefusal } from "#domain/event/event-move.ts";
import { isElsewhere } from "#domain/event/moved-from.ts";
import { skippedByClocks } from "#domain/programme/skipped-by-clocks.ts";
import { allTold, NOBODY_TOLD, type Told } from "#domain/registration/broadcast.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { addDays, daysBetween, type CalendarDate } from "#domain/values/calendar-date.ts";
import { doneOrPreviewed } from "./steps/done-or-previewed.ts";
import { keepNeedsUntilAfter, type KeptLonger } from "./steps/keep-needs-until-after.ts";
import { momentsThatStay, type MomentsThatStay } from "./steps/moments-that-stay.ts";
import { tellAll } from "./steps/tell-all.ts";

export interface MoveEvent {
  readonly slug: string;
  readonly move: EventMove;
  /** The version that whoever moves it has seen; left out: whichever it is. */
  readonly version?: number;
  /** Tells what would happen, and does nothing. */
  readonly preview?: boolean;
}

export type MoveEventRefusal = MoveRefusal | "not-allowed" | "no-such-event" | "held-already" | "changed-meanwhile";

export interface MovedEvent {
  readonly before: EventPlace;
  readonly after: EventPlace;
  readonly version: number;
  /** False: nothing was to be changed, nothing was written, and nobody is told. */
  readonly changed: boolean;
  /** How many are told of it; nobody of an event that is not published. */
  readonly receivers: number;
  /** What they are to the event. */
  readonly told: Told;
  readonly follows: Follows;
}

/** What hangs on the event's time, for whoever moves it to look at. */
export interface Follows extends MomentsThatStay {
  /** Days of the programme, which were moved as many days as the event; its times stay. */
  readonly programmeDays: number;
  /** The time from which people are received belonged to the old start, and is gone. */
  readonly receivedFromGone: boolean;
  /** The last day to register as the invitation names it: it stays. */
  readonly lastDay: CalendarDate | null;
  readonly kept: KeptLonger | null;
}

/** Gives an event another time or place, and tells everybody whom it concerns. */
export async function moveEvent(
  ctx: CommandContext,
  { slug, move, version, preview = false }: MoveEvent,
): Promise<Result<MovedEvent, MoveEventRefusal>> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const broadcastId = ctx.newId("brc");

  return doneOrPreviewed(ctx.db, preview, async (tx) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug }), mayChangeEvent);
    if (refusal) return refused(refusal);
    const event = await findEventToChange(tx, slug);
    if (!event) return refused("no-such-event");
    if (event.state === "held") return refused("held-already");
    if (version !== undefined && version !== event.version) return refused("changed-meanwhile");
    const before = event.place;
    const moved = movedPlace(before, move, at);
    if (!moved.ok) return moved;
    const after = moved.value;
    const stay = await momentsThatStay(tx, event.id);
    if (isSamePlace(before, after)) {
      const follows = { programmeDays: 0, receivedFromGone: false, lastDay: event.lastDay, kept: null, ...stay };
      return ok({ before, after, version: event.version, changed: false, receivers: 0, told: NOBODY_TOLD, follows });
    }
    const days = daysBetween(before.startsOn, after.startsOn);
    if (days !== 0) {
      const items = [...(await liveProgramme(tx, event.id)), ...(await programmeDraft(tx, event.id)).items];
      const moves = items.map((item) => ({ ...item, date: addDays(item.date, days) }));
      if (moves.some((item) => skippedByClocks(item, after.zone) !== null)) return refused("time-skipped-by-clocks");
    }
    const receivedFromGone = event.receivedFrom !== null && before.startsAt !== after.startsAt;
    const stamp = { version: event.version, changedAt: changedAt(event.changedAt, at), raisesSequence: true };
    const changes = { place: after, ...(receivedFromGone && { receivedFrom: null }) };
    if (!(await updateEvent(tx, event.id, changes, stamp))) return refused("changed-meanwhile");
    const programmeDays = days === 0 ? 0 : await moveProgramme(tx, event.id, days);
    if (isElsewhere(before, after)) await refreshSearch(tx, event.id);
    const kept = await keepNeedsUntilAfter(tx, event.id, after, days);
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "move-event",
      subject: { kind: "event", id: event.id },
      eventId: event.id,
      facts: { before, after, ...(kept && { kept }) },
    });
    const told =
      event.state !== "published"
        ? NOBODY_TOLD
        : await tellAll(tx, {
            ...{ id: broadcastId, eventId: event.id, kind: "event-changed", at, actor: ctx.actor },
            facts: { change: { before, after } },
          });
    const follows = { programmeDays, receivedFromGone, lastDay: event.lastDay, kept, ...stay };
    return ok({ before, after, version: event.version + 1, changed: true, receivers: allTold(told), told, follows });
  });
}
