import { inArray } from "drizzle-orm";
import type { Reading } from "#db/index.ts";
import { chosenItems } from "#db/records/item-seats-record.ts";
import { findEventOfProgramme } from "#db/records/event-programme-record.ts";
import { liveProgramme } from "#db/records/live-programme-record.ts";
import { programmeDraft, programmeReleases } from "#db/records/programme-draft-record.ts";
import { clashes, type Clash, type ProgrammeFrame } from "#domain/programme/clashes.ts";
import { clashingItem } from "#domain/programme/clashing-item.ts";
import { clockChanges } from "#domain/programme/clock-changes.ts";
import type { DraftedItem } from "#domain/programme/drafted-item.ts";
import { isReordered, programmeDiff, type ItemChange } from "#domain/programme/programme-diff.ts";
import { shownTimes, type ShownTimes } from "#domain/programme/timetable.ts";
import { addDays } from "#domain/values/calendar-date.ts";
import { isId, type AccountId, type ProgrammeItemId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";
import { workEvent, type WorkEvent } from "./work-event.ts";

/** The copy of a programme that organisers work on, with what they need to see beside it. */
export interface ProgrammeWork {
  readonly event: WorkEvent;
  /** In which new items are written. */
  readonly language: DraftedItem["language"];
  /** False: what is written holds at once, for there is nobody yet to see it. */
  readonly wasPublished: boolean;
  readonly version: number;
  readonly items: readonly WorkedItem[];
  readonly frame: ProgrammeFrame;
  readonly clashes: readonly Clash[];
  /** What has not been released. */
  readonly changes: readonly ItemChange[];
  readonly reordered: boolean;
  /** Who worked on it last, and when; null where nobody has. */
  readonly latest: { readonly by: string | null; readonly at: Instant } | null;
  readonly releases: readonly ShownRelease[];
}

export interface WorkedItem extends DraftedItem {
  readonly shown: ShownTimes;
  /** By how many it is chosen; null where it has no seats of its own. */
  readonly chosenBy: number | null;
}

export interface ShownRelease {
  readonly number: number;
  readonly at: Instant;
  /** Null for the command line, and for whoever is deleted. */
  readonly by: string | null;
  readonly changes: readonly ItemChange[];
  readonly told: number | null;
}

/** Null for whoever may not change the event, as for one that there is not. A fixed number of statements. */
export async function programmeWork(ctx: QueryContext, slug: string): Promise<ProgrammeWork | null> {
  const event = await workEvent(ctx, slug);
  if (!event?.may.change) return null;
  return ctx.db.read(async (read) => {
    const facts = await findEventOfProgramme(read, slug);
    if (!facts) return null;
    const draft = await programmeDraft(read, event.id);
    const live = await liveProgramme(read, event.id);
    const chosen = await chosenItems(read, event.id);
    const releases = await programmeReleases(read, event.id, MOST_RELEASES);
    const names = await actorNames(read, [draft.changedBy, ...releases.map(({ actor }) => actor)]);
    const { startsOn, endsOn, startsAt, endsAt, zone } = event;
    const changes = clockChanges(addDays(startsOn, -1), addDays(endsOn, 1), zone);
    const frame = { startsOn, endsOn, startsAt, endsAt, clockChanges: changes };
    const times = shownTimes(draft.items);
    const chosenBy = (id: ProgrammeItemId) => {
      const found = chosen.find(({ itemId }) => itemId === id);
      return found ? found.seats + found.wishes : null;
    };
    return {
      ...{ event, language: facts.language, wasPublished: facts.firstPublished !== null, version: draft.version },
      items: draft.items.map((item, index) => ({ ...item, shown: times[index]!, chosenBy: chosenBy(item.id) })),
      frame,
      clashes: clashes(draft.items.map(clashingItem), frame),
      changes: programmeDiff(live, draft.items),
      reordered: isReordered(live, draft.items),
      latest: draft.changedAt === null ? null : { by: names.get(draft.changedBy ?? "") ?? null, at: draft.changedAt },
      releases: releases.map(({ actor, ...release }) => ({ ...release, by: names.get(actor) ?? null })),
    };
  });
}

/** Who an actor's reference is, for those who work together. */
export async function actorName(ctx: QueryContext, reference: string | null): Promise<string | null> {
  return ctx.db.read(async (read) => (await actorNames(read, [reference])).get(reference ?? "") ?? null);
}

async function actorNames(read: Reading, references: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(references)].filter((id): id is AccountId => id !== null && isId("acc", id));
  if (ids.length === 0) return new Map();
  const { account } = read.tables;
  const rows = await read
    .select({ id: account.id, name: account.name, email: account.email })
    .from(account)
    .where(inArray(account.id, ids));
  return new Map(rows.flatMap(({ id, name, email }) => ((name ?? email) ? [[id, (name ?? email)!] as const] : [])));
}

const MOST_RELEASES = 20;
